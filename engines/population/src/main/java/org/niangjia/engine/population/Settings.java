package org.niangjia.engine.population;

/**
 * What a federation is made from; equal settings give equal federations.
 *
 * @param seed of all dice
 * @param memberCount 0 to {@value #MEMBER_COUNT_MAX}; a larger federation begins with the same members as a smaller one
 * @param employerCount {@value #EMPLOYER_COUNT_MIN} to {@value #EMPLOYER_COUNT_MAX}, each with a union of its own
 */
public record Settings(long seed, int memberCount, int employerCount) {

    public static final int MEMBER_COUNT_MAX = 10_000_000;
    public static final int EMPLOYER_COUNT_MIN = 32;
    public static final int EMPLOYER_COUNT_MAX = 1_000;

    private static final Settings DEFAULTS = new Settings(20_250_501, 1_000, 120);

    /** @throws IllegalArgumentException if a count is out of its range */
    public Settings {
        check("memberCount", memberCount, 0, MEMBER_COUNT_MAX);
        check("employerCount", employerCount, EMPLOYER_COUNT_MIN, EMPLOYER_COUNT_MAX);
    }

    private static void check(String name, int count, int min, int max) {
        if (count < min || count > max) {
            throw new IllegalArgumentException(name + " is " + count + ", not " + min + " to " + max);
        }
    }

    /** The demo federation: 1,000 members and 120 employers. */
    public static Settings ofDefaults() {
        return DEFAULTS;
    }

    public Settings withSeed(long otherSeed) {
        return new Settings(otherSeed, memberCount, employerCount);
    }

    public Settings withMemberCount(int otherCount) {
        return new Settings(seed, otherCount, employerCount);
    }

    public Settings withEmployerCount(int otherCount) {
        return new Settings(seed, memberCount, otherCount);
    }
}
