package org.niangjia.audit;

/** Records deeds. */
public interface AuditLog {

    /**
     * Writes an entry in the caller's transaction: the deed and its record stand or fall together.
     *
     * @throws IllegalStateException if no transaction is active
     */
    void record(AuditEntry entry);

    /** Recomputes the whole chain from the stored entries. */
    AuditVerification verify();
}
