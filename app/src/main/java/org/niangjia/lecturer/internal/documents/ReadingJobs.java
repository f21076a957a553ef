package org.niangjia.lecturer.internal.documents;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that reads an upload: its instance is the version, its data the scope of who uploaded it. */
@Configuration(proxyBeanMethods = false)
class ReadingJobs {

    static final TaskDescriptor<String> READING = TaskDescriptor.of("lecturer-reading", String.class);

    private static final int RETRIES_MAX = 5;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final Duration LOOK_FOR_DUE_EVERY = Duration.ofMinutes(1);

    @Bean
    OneTimeTask<String> readingJob(DocumentReading reading) {
        return Tasks.oneTime(READING)
                .onFailure(new MaxRetriesFailureHandler<>(
                        RETRIES_MAX,
                        new ExponentialBackoffFailureHandler<>(FIRST_RETRY),
                        (failed, operations) -> reading.fail(
                                versionOf(failed.getExecution().taskInstance.getId()), FailureReason.FAULT)))
                .execute((instance, context) -> Scopes.run(
                        new Scope.Job("read-document", Scope.parse(instance.getData())),
                        () -> reading.read(versionOf(instance.getId()))));
    }

    /** Versions come into force with their day; a killed run goes on at the next. */
    @Bean
    RecurringTask<Void> dueVersionsJob(DocumentReading reading) {
        return Tasks.recurring("lecturer-due-versions", FixedDelay.of(LOOK_FOR_DUE_EVERY))
                .execute((instance, context) -> reading.readDue());
    }

    private static UUID versionOf(String instance) {
        return UUID.fromString(instance);
    }
}
