package org.niangjia.lecturer.internal.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.niangjia.MovableClock;
import org.niangjia.lecturer.internal.LecturerProperties;

class QuestionRateTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-16T01:00:00Z"));
    private final QuestionRate rate = new QuestionRate(clock, new LecturerProperties(30, 2, 3));

    @Test
    void anAccountAsksAsOftenAsAllowedInAMinute() {
        assertThat(rate.allowsAccount("one")).isTrue();
        assertThat(rate.allowsAccount("one")).isTrue();
        assertThat(rate.allowsAccount("one")).isFalse();
        assertThat(rate.allowsAccount("other")).isTrue();
    }

    @Test
    void theNextMinuteBeginsAnew() {
        for (int asked = 0; asked < 4; asked++) {
            rate.allowsAddress("10.0.0.1");
        }
        assertThat(rate.allowsAddress("10.0.0.1")).isFalse();
        clock.passes(Duration.ofMinutes(1));
        assertThat(rate.allowsAddress("10.0.0.1")).isTrue();
    }
}
