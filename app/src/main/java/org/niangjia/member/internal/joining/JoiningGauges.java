package org.niangjia.member.internal.joining;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many joinings wait, and how many for more than a week: longer than three working days, holidays aside. */
@Component
class JoiningGauges implements MeterBinder {

    private static final Duration LONG = Duration.ofDays(7);

    private final JdbcClient sql;
    private final Clock clock;

    JoiningGauges(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "niangjia.joinings.waiting", "Joinings that wait for a decision", Duration.ZERO);
        gauge(registry, "niangjia.joinings.waiting.long", "Joinings that wait for more than a week", LONG);
    }

    private void gauge(MeterRegistry registry, String name, String help, Duration waiting) {
        Gauge.builder(name, this, joinings -> joinings.waitingFor(waiting))
                .description(help)
                .register(registry);
    }

    /** Not a number while the database is away. */
    private double waitingFor(Duration atLeast) {
        try {
            return sql.sql("select member.waiting_joinings(:since)")
                    .param("since", Timestamp.from(clock.instant().minus(atLeast)))
                    .query(Long.class)
                    .single();
        } catch (DataAccessException away) {
            return Double.NaN;
        }
    }
}
