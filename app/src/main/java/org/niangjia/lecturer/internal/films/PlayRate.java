package org.niangjia.lecturer.internal.films;

import java.time.Clock;
import org.niangjia.lecturer.internal.MinuteCount;
import org.springframework.stereotype.Component;

/** How often plays from one address count; addresses are kept in memory for a minute and nowhere else. */
@Component
public class PlayRate {

    private final MinuteCount count;
    private final int perMinute;

    PlayRate(Clock clock, FilmProperties properties) {
        this.count = new MinuteCount(clock);
        this.perMinute = properties.playsPerMinuteFromAddress();
    }

    /** Whether a play of the film from the address counts now; counts it. */
    public boolean counts(String address, String slug) {
        return count.next(address + " " + slug) <= perMinute;
    }
}
