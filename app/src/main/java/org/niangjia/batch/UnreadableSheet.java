package org.niangjia.batch;

/** A file is no sheet that can be read. */
public final class UnreadableSheet extends RuntimeException {

    /** Why; its words stand under {@code Reason.<VALUE>} of the batch module. */
    public enum Reason {
        EMPTY,
        /** An XLS, or an XLSX with a password. */
        OLD_OR_LOCKED,
        NOT_A_SHEET,
        DAMAGED,
        /** Unpacked it would be larger than any honest sheet. */
        BOMB,
        TOO_MANY_ROWS
    }

    private final Reason reason;

    public UnreadableSheet(Reason reason) {
        super("unreadable sheet: " + reason);
        this.reason = reason;
    }

    public UnreadableSheet(Reason reason, Throwable cause) {
        super("unreadable sheet: " + reason, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
