package org.niangjia.shell;

import java.util.Arrays;
import java.util.List;

/**
 * The port by which a module tells whether its part of the platform works. Its words are {@code health.<name>.title}, for
 * each finding {@code health.<name>.<finding>}, and {@code health.<name>.<finding>.do} unless all is well.
 */
public interface HealthCheck {

    /** The part of the message keys that names it. */
    String name();

    /** Place on the page, small numbers first. */
    int order();

    /** Whether it asks the database: it is then not asked while the database is away. */
    default boolean needsDatabase() {
        return true;
    }

    /** Looks now; what it throws counts as not known. */
    Finding check();

    /** How it stands. */
    enum State {
        GOOD,
        /** Somebody should look soon. */
        WATCH,
        /** Something doesn't work. */
        BAD,
        /** It could not be found out. */
        UNKNOWN
    }

    /**
     * What was found.
     *
     * @param finding the part of the message keys that names it
     * @param facts arguments of the words: numbers and times, never anything about a person
     */
    record Finding(State state, String finding, List<Object> facts) {

        public static Finding good(Object... facts) {
            return new Finding(State.GOOD, "good", Arrays.asList(facts));
        }

        public static Finding watch(String finding, Object... facts) {
            return new Finding(State.WATCH, finding, Arrays.asList(facts));
        }

        public static Finding bad(String finding, Object... facts) {
            return new Finding(State.BAD, finding, Arrays.asList(facts));
        }
    }
}
