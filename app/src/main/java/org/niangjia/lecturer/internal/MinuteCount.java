package org.niangjia.lecturer.internal;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts by key and minute, in memory and only for that minute. Safe for use by several threads. */
public final class MinuteCount {

    private static final long MILLIS_PER_MINUTE = 60_000;

    private final Clock clock;
    private volatile Minute minute = new Minute(0, Map.of());

    public MinuteCount(Clock clock) {
        this.clock = clock;
    }

    private record Minute(long number, Map<String, AtomicInteger> counts) {}

    /** Counts one more of the key: how many there are in this minute, this one included. */
    public int next(String key) {
        return current()
                .counts()
                .computeIfAbsent(key, unseen -> new AtomicInteger())
                .incrementAndGet();
    }

    private Minute current() {
        long now = clock.millis() / MILLIS_PER_MINUTE;
        Minute known = minute;
        if (known.number() == now) {
            return known;
        }
        synchronized (this) {
            if (minute.number() != now) {
                minute = new Minute(now, new ConcurrentHashMap<>());
            }
            return minute;
        }
    }
}
