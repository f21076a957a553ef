package org.niangjia.privacy.internal.retention;

/**
 * How long one kind of data is kept.
 *
 * @param code of the {@link org.niangjia.shell.Retention} that finds and erases it
 * @param version 0 as it came with the platform, then counting its changes
 * @param days after the event, 1 to {@value #DAYS_MAX}
 * @param since the event: {@code retention.since.<since>} is its message key
 * @param source legal source, or why the house chose it
 * @param verified whether somebody read the source and confirms that it says so
 */
public record RetentionRule(String code, int version, int days, String since, String source, boolean verified) {

    /** A hundred years. */
    public static final int DAYS_MAX = 36_500;

    /** The longest source, in characters. */
    public static final int SOURCE_LENGTH_MAX = 300;

    /** @throws IllegalArgumentException if days or source are out of their range */
    public RetentionRule {
        if (!isDays(days) || !isSource(source)) {
            throw new IllegalArgumentException("not a rule of retention: " + code);
        }
    }

    public static boolean isDays(int days) {
        return days >= 1 && days <= DAYS_MAX;
    }

    public static boolean isSource(String text) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= SOURCE_LENGTH_MAX;
    }

    RetentionRule changedTo(int otherVersion, int otherDays, String otherSource, boolean otherVerified) {
        return new RetentionRule(code, otherVersion, otherDays, since, otherSource, otherVerified);
    }
}
