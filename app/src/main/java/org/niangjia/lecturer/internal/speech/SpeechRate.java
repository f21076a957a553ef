package org.niangjia.lecturer.internal.speech;

import java.time.Clock;
import org.niangjia.lecturer.internal.MinuteCount;
import org.springframework.stereotype.Component;

/** Counts spoken sentences by listener and minute. */
@Component
public class SpeechRate {

    private final MinuteCount count;
    private final SpeechProperties limits;

    SpeechRate(Clock clock, SpeechProperties properties) {
        this.count = new MinuteCount(clock);
        this.limits = properties;
    }

    /** Whether a sentence may be spoken to the account now; counts it. */
    public boolean allowsAccount(String account) {
        return count.next("account " + account) <= limits.sentencesPerMinute();
    }

    /** Whether a sentence may be spoken to a visitor at the address now; counts it. */
    public boolean allowsAddress(String address) {
        return count.next("address " + address) <= limits.sentencesPerMinuteToAddress();
    }
}
