package org.niangjia.audit;

/** What recomputing the chain gave. */
public sealed interface AuditVerification {

    /**
     * Every entry is linked and every link fits.
     *
     * @param entries number of entries in the chain
     */
    record Intact(long entries) implements AuditVerification {}

    /**
     * An entry or a link was changed, or an entry is missing.
     *
     * @param position place in the chain, from 1, of the first link that does not fit
     */
    record Broken(long position) implements AuditVerification {}
}
