package org.niangjia.audit;

import java.util.Optional;
import java.util.function.LongConsumer;

/** Records deeds. */
public interface AuditLog {

    /**
     * Writes an entry in the caller's transaction: the deed and its record stand or fall together.
     *
     * @throws IllegalStateException if no transaction is active
     */
    void record(AuditEntry entry);

    /** Recomputes the whole chain from the stored entries, and checks the signatures of its checkpoints. */
    default AuditVerification verify() {
        return verify(checked -> {});
    }

    /**
     * As {@link #verify()}; a million entries take some seconds.
     *
     * @param progress is told now and then how many entries have been checked, by several threads
     */
    AuditVerification verify(LongConsumer progress);

    /** The last place of the chain that was signed. */
    Optional<AuditCheckpoint> lastCheckpoint();

    /** The public key of the checkpoints, in PEM, for those who keep some outside. */
    String publicKey();
}
