package org.niangjia.audit;

/** What recomputing the chain gave. */
public sealed interface AuditVerification {

    /**
     * Every entry is linked, every link fits, and every checkpoint is signed and fits its link.
     *
     * @param entries number of entries in the chain
     * @param checkpoints number of checkpoints whose signatures were checked
     */
    record Intact(long entries, long checkpoints) implements AuditVerification {}

    /**
     * An entry or a link was changed, or one is missing.
     *
     * @param position place in the chain, from 1, of the first row that does not fit
     */
    record Broken(long position, Fault fault) implements AuditVerification {}

    /** How the first broken row differs from what was chained. */
    enum Fault {
        /** The entry was changed, or stands in another's place. */
        ENTRY_CHANGED,
        /** The link is there, its entry is gone. */
        ENTRY_MISSING,
        /** A link between others is gone. */
        LINK_MISSING,
        /** Entries that were chained once are neither linked nor waiting for the chainer. */
        ENTRY_UNLINKED,
        /** A signed checkpoint lies beyond the end of the chain: the last rows are gone. */
        TAIL_CUT_OFF,
        /** Rows before this checkpoint were chained anew: its signed hash is not that of its link. */
        CHAINED_ANEW,
        /** A checkpoint was not signed with the platform's key. */
        SIGNATURE_WRONG
    }
}
