package org.niangjia.operation.internal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToLongFunction;
import org.niangjia.operation.internal.Backlog.Counts;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The backlog as measurements; the same on every instance, so that one takes their maximum, not their sum. */
@Component
class BacklogGauges implements MeterBinder {

    private final Backlog backlog;

    BacklogGauges(Backlog backlog) {
        this.backlog = backlog;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "niangjia.jobs.due", "Jobs whose time has come", Counts::jobsDue);
        gauge(registry, "niangjia.jobs.late.seconds", "How late the latest of them is", Counts::jobsLateSeconds);
        gauge(registry, "niangjia.jobs.failing", "Jobs whose last run failed", Counts::jobsFailing);
        gauge(registry, "niangjia.events.waiting", "Events not dealt with by some listener", Counts::events);
        gauge(registry, "niangjia.events.oldest.seconds", "Age of the oldest of them", Counts::eventsOldestSeconds);
        gauge(registry, "niangjia.audit.unlinked", "Audit entries that the chain lacks yet", Counts::unlinked);
        gauge(registry, "niangjia.audit.oldest.seconds", "Age of the oldest of them", Counts::unlinkedOldestSeconds);
    }

    private void gauge(MeterRegistry registry, String name, String help, ToLongFunction<Counts> count) {
        Gauge.builder(name, backlog, counted -> value(counted, count))
                .description(help)
                .register(registry);
    }

    /** Not a number while the database is away. */
    private static double value(Backlog backlog, ToLongFunction<Counts> count) {
        try {
            return count.applyAsLong(backlog.counts());
        } catch (DataAccessException away) {
            return Double.NaN;
        }
    }
}
