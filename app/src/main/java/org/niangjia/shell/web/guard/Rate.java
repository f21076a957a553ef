package org.niangjia.shell.web.guard;

import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/**
 * How often something may be done, written as {@code 60/10m}.
 *
 * @param requests at least 1; as many may come at once
 * @param within the time after which as many may come again
 */
record Rate(int requests, Duration within) {

    /** @throws IllegalArgumentException if nothing would be allowed, or more than a million */
    Rate {
        if (requests < 1 || requests > 1_000_000 || !within.isPositive()) {
            throw new IllegalArgumentException("not a rate: " + requests + " within " + within);
        }
    }

    /** Reads what the settings say. */
    static Rate parse(String written) {
        int slash = written.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a rate is written as 60/10m, not as " + written);
        }
        return new Rate(
                Integer.parseInt(written.substring(0, slash).strip()),
                DurationStyle.detectAndParse(written.substring(slash + 1).strip()));
    }

    Duration between() {
        return within.dividedBy(requests);
    }
}
