package org.niangjia.batch;

import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param reason message key of why, or of what is remarkable; null if nothing is
 * @param detail what the reason's words name as {0}, such as the number of another row; never a value of a person
 */
public record RowOutcome(
        Result result, @Nullable String reason, @Nullable String detail) {

    /** The kinds of outcome; each row has one. */
    public enum Result {
        ADDED,
        CHANGED,
        /** As it should be already. */
        UNCHANGED,
        /** Nothing was done with it; the reason says why and what to do. */
        REJECTED
    }

    public static RowOutcome added() {
        return new RowOutcome(Result.ADDED, null, null);
    }

    public static RowOutcome added(String remark) {
        return new RowOutcome(Result.ADDED, remark, null);
    }

    public static RowOutcome changed() {
        return new RowOutcome(Result.CHANGED, null, null);
    }

    public static RowOutcome unchanged() {
        return new RowOutcome(Result.UNCHANGED, null, null);
    }

    public static RowOutcome rejected(String reason) {
        return new RowOutcome(Result.REJECTED, reason, null);
    }

    public static RowOutcome rejected(String reason, Object detail) {
        return new RowOutcome(Result.REJECTED, reason, detail.toString());
    }
}
