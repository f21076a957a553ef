package org.niangjia.shell.web.guard;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.niangjia.shell.TooManyRequests;

/**
 * Counts by key in the memory of this process, by the generic cell rate algorithm (ITU-T I.371): of each key only the
 * moment is kept at which it will owe nothing more. A key that owes nothing is forgotten.
 */
final class RateLimit {

    private static final int SWEEP_EVERY = 10_000;
    private static final int KEYS_MAX = 200_000;

    private final long between;
    private final long tolerance;
    private final Clock clock;
    private final Map<String, Long> debts = new ConcurrentHashMap<>();
    private final AtomicInteger taken = new AtomicInteger();

    RateLimit(Rate rate, Clock clock) {
        this.between = micros(rate.between());
        this.tolerance = micros(rate.within()) - between;
        this.clock = clock;
    }

    /**
     * Takes one request of the key.
     *
     * @throws TooManyRequests if it came too early; it then counts for nothing
     */
    void take(String key) {
        long now = micros(Duration.ofMillis(clock.millis()));
        sweepAtTimes(now);
        long[] wait = new long[1];
        debts.compute(key, (same, debt) -> {
            long owed = debt == null ? now : Math.max(debt, now);
            wait[0] = owed - now - tolerance;
            return wait[0] > 0 ? owed : owed + between;
        });
        if (wait[0] > 0) {
            throw new TooManyRequests(Duration.ofNanos(1_000 * wait[0]));
        }
    }

    /** Should more keys owe something than one can keep, all are let off. */
    private void sweepAtTimes(long now) {
        if (taken.incrementAndGet() % SWEEP_EVERY == 0) {
            debts.values().removeIf(debt -> debt <= now);
            if (debts.size() > KEYS_MAX) {
                debts.clear();
            }
        }
    }

    int keys() {
        return debts.size();
    }

    private static long micros(Duration time) {
        return Math.max(1, time.toNanos() / 1_000);
    }
}
