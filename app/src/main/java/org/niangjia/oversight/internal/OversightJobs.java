package org.niangjia.oversight.internal;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of oversight; each is safe to run twice. They see no personal row: they run without a scope. */
@Configuration(proxyBeanMethods = false)
class OversightJobs {

    static final TaskDescriptor<String> VERIFYING = TaskDescriptor.of("oversight-verifying", String.class);
    static final TaskDescriptor<String> RESEALING = TaskDescriptor.of("oversight-resealing", String.class);

    /** After which a rotation goes on that a stop, the database or values in use kept from its end. */
    private static final Duration RESEALING_AGAIN = Duration.ofSeconds(20);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime NIGHT = LocalTime.of(2, 40);

    @Bean
    OneTimeTask<String> verifyingJob(Verifications verifications) {
        return Tasks.oneTime(VERIFYING)
                .execute((instance, context) -> verifications.run(UUID.fromString(instance.getId())));
    }

    @Bean
    OneTimeTask<String> resealingJob(KeyDesk keys) {
        return Tasks.oneTime(RESEALING)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RESEALING_AGAIN))
                .execute((instance, context) -> keys.reseal());
    }

    @Bean
    RecurringTask<Void> nightlyVerification(Verifications verifications) {
        return Tasks.recurring("oversight-nightly-verification", Schedules.daily(ZONE, NIGHT))
                .execute((instance, context) -> verifications.start(null));
    }

    @Bean
    RecurringTask<Void> destroyingUnusedKeys(KeyDesk keys) {
        return Tasks.recurring("oversight-destroying-unused-keys", Schedules.fixedDelay(Duration.ofMinutes(30)))
                .execute((instance, context) -> keys.destroyUnused());
    }
}
