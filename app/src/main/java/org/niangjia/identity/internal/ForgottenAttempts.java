package org.niangjia.identity.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes codes and failed sign-ins that no longer lock anything, so that who once tried is not kept. */
@Component
class ForgottenAttempts {

    /** Longer than the longest lock, which is a day. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient sql;
    private final Clock clock;

    ForgottenAttempts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    @Transactional
    public void remove() {
        Timestamp before = Timestamp.from(clock.instant().minus(KEPT));
        sql.sql("delete from identity.sign_in_code where sent < :before and coalesce(locked_until, sent) < :before")
                .param("before", before)
                .update();
        sql.sql("delete from identity.failed_sign_in where last < :before")
                .param("before", before)
                .update();
    }
}
