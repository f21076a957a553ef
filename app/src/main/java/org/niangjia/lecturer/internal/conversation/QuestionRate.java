package org.niangjia.lecturer.internal.conversation;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.niangjia.lecturer.internal.LecturerProperties;
import org.springframework.stereotype.Component;

/** Counts questions by asker and minute, in memory and only for that minute. */
@Component
public class QuestionRate {

    private static final long MILLIS_PER_MINUTE = 60_000;

    private final Clock clock;
    private final LecturerProperties limits;
    private volatile Minute minute = new Minute(0, Map.of());

    QuestionRate(Clock clock, LecturerProperties properties) {
        this.clock = clock;
        this.limits = properties;
    }

    private record Minute(long number, Map<String, AtomicInteger> counts) {}

    /** Whether the account may ask now; counts the question. */
    public boolean allowsAccount(String account) {
        return count("account " + account) <= limits.questionsPerMinute();
    }

    /** Whether a visitor from the address may ask now; counts the question. */
    public boolean allowsAddress(String address) {
        return count("address " + address) <= limits.questionsPerMinuteFromAddress();
    }

    private int count(String asker) {
        return current()
                .counts()
                .computeIfAbsent(asker, unseen -> new AtomicInteger())
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
