package org.niangjia.shell.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.MovableClock;
import org.niangjia.shell.TooManyRequests;

class RateLimitTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-16T01:00:00Z"));
    private final RateLimit limit = new RateLimit(Rate.parse("6/1m"), clock);

    @Test
    void asManyAsAllowedMayComeAtOnceAndTheNextWaits() {
        assertThat(granted("one", 10)).isEqualTo(6);
        assertThat(granted("other", 1)).isEqualTo(1);
        assertThatThrownBy(() -> limit.take("one"))
                .isInstanceOfSatisfying(
                        TooManyRequests.class,
                        tooMany -> assertThat(tooMany.seconds()).isEqualTo(10));
    }

    @Test
    void whoWaitsAsLongAsToldIsTaken() {
        granted("one", 6);
        clock.passes(Duration.ofSeconds(9));
        assertThat(granted("one", 1)).isZero();
        clock.passes(Duration.ofSeconds(1));
        assertThat(granted("one", 2)).isEqualTo(1);
        clock.passes(Duration.ofMinutes(1));
        assertThat(granted("one", 10)).isEqualTo(6);
    }

    @Test
    void manyAtOnceGetNoMoreThanOneAfterTheOther() throws Exception {
        List<Future<Integer>> callers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                callers.add(threads.submit(() -> granted("one", 100)));
            }
        }
        int all = 0;
        for (Future<Integer> caller : callers) {
            all += caller.get();
        }
        assertThat(all).isEqualTo(6);
    }

    @Test
    void whoOwesNothingIsForgotten() {
        for (int i = 0; i < 9_999; i++) {
            limit.take("address " + i);
        }
        clock.passes(Duration.ofMinutes(2));
        limit.take("one");
        assertThat(limit.keys()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "0/1m", "-1/1m", "60/0s", "60/-1m", "many/1m", "60/soon"})
    void whatIsNoRateIsRefused(String written) {
        assertThatThrownBy(() -> Rate.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, ''",
        "::1, ''",
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2::9, 20010db800010002",
        "nonsense, unknown"
    })
    void anAddressCountsAsTheNetworkThatACustomerGets(String address, String network) {
        assertThat(Limits.networkOf(address)).isEqualTo(network);
    }

    private int granted(String key, int times) {
        int granted = 0;
        for (int i = 0; i < times; i++) {
            try {
                limit.take(key);
                granted++;
            } catch (TooManyRequests tooMany) {
                assertThat(tooMany.seconds()).isPositive();
            }
        }
        return granted;
    }
}
