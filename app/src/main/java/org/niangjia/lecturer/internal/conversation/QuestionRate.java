package org.niangjia.lecturer.internal.conversation;

import java.time.Clock;
import org.niangjia.lecturer.internal.LecturerProperties;
import org.niangjia.lecturer.internal.MinuteCount;
import org.springframework.stereotype.Component;

/** Counts questions by asker and minute, in memory and only for that minute. */
@Component
public class QuestionRate {

    private final MinuteCount count;
    private final LecturerProperties limits;

    QuestionRate(Clock clock, LecturerProperties properties) {
        this.count = new MinuteCount(clock);
        this.limits = properties;
    }

    /** Whether the account may ask now; counts the question. */
    public boolean allowsAccount(String account) {
        return count.next("account " + account) <= limits.questionsPerMinute();
    }

    /** Whether a visitor from the address may ask now; counts the question. */
    public boolean allowsAddress(String address) {
        return count.next("address " + address) <= limits.questionsPerMinuteFromAddress();
    }
}
