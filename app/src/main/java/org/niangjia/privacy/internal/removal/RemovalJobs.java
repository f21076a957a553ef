package org.niangjia.privacy.internal.removal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.niangjia.privacy.Removals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The hourly job that carries out removals whose cooling-off is over. */
@Configuration(proxyBeanMethods = false)
class RemovalJobs {

    private static final Logger LOG = LoggerFactory.getLogger(RemovalJobs.class);

    @Bean
    RecurringTask<Void> removalJob(Removals removals, Clock clock) {
        return Tasks.recurring("privacy-removals", FixedDelay.ofHours(1)).execute((instance, context) -> {
            int erased = removals.carryOutDue(clock.instant());
            if (erased > 0) {
                LOG.info("{} persons were erased", erased);
            }
        });
    }
}
