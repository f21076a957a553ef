package org.niangjia.shell;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One kind of personal data that goes when its time is over. How long that is, since which event and by which law, stands
 * in the rule of the same code; here stands only how the data is found and erased.
 *
 * <p>Runs without a scope, through functions of the module's schema that reach nothing but what is due.
 */
public interface Retention {

    /** Names the rule, such as {@code member.withdrawn-joining}; {@code retention.<code>} is the message key of what goes. */
    String code();

    /**
     * What is due.
     *
     * @param count how many records
     * @param samples identifiers of some of them, oldest first: never a name or a number
     */
    record Due(long count, List<String> samples) {}

    /** What would be erased now: everything whose event lies before the time. */
    Due due(Instant before, int samples);

    /**
     * Erases what is due, oldest first, in the caller's transaction.
     *
     * @param limit how many records at most
     * @return how many there were; less than the limit means that nothing is left
     */
    long erase(Instant before, int limit);

    /**
     * Data that two functions of the module's schema find and erase; each must itself reach nothing but what can be due.
     *
     * @param finding a function {@code (before timestamptz, samples int) returns table (id uuid, total bigint)}
     * @param erasing a function {@code (before timestamptz, max int) returns bigint}
     */
    static Retention byFunctions(JdbcClient sql, String code, String finding, String erasing) {
        return new DueRows(sql, code, finding, erasing);
    }
}
