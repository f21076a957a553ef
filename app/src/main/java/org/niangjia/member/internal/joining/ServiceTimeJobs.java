package org.niangjia.member.internal.joining;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The hourly job that turns the service-time clock, on one instance at a time. */
@Configuration(proxyBeanMethods = false)
class ServiceTimeJobs {

    private static final int EVERY_HOURS = 1;

    @Bean
    RecurringTask<Void> serviceTimeJob(ServiceTimeClock clock) {
        return Tasks.recurring("member-service-time", FixedDelay.ofHours(EVERY_HOURS))
                .execute((instance, context) -> clock.turn());
    }
}
