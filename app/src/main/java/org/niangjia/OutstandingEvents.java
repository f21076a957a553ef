package org.niangjia;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;

/**
 * Publishes events again whose listener failed, or whose process ended before the listener was done. As a job it runs in
 * one process at a time, whichever is there; listeners may therefore see an event twice, and must bear it.
 */
@Configuration(proxyBeanMethods = false)
class OutstandingEvents {

    private static final Duration EVERY = Duration.ofSeconds(15);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int AT_ONCE_MAX = 100;

    @Bean
    RecurringTask<Void> outstandingEventsJob(FailedEventPublications failed, Clock clock) {
        return Tasks.recurring("platform-outstanding-events", FixedDelay.of(EVERY))
                .execute((instance, context) -> failed.resubmit(ResubmissionOptions.defaults()
                        .withMaxInFlight(AT_ONCE_MAX)
                        .withFilter(event -> isDue(event, clock.instant()))));
    }

    /** Each try waits twice as long as the one before, up to an hour. */
    private static boolean isDue(EventPublication event, Instant now) {
        Instant last = event.getLastResubmissionDate();
        if (last == null) {
            return true;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(event.getCompletionAttempts(), 9));
        return !now.isBefore(last.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait));
    }
}
