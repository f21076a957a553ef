package org.niangjia.privacy.internal.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The nightly job that follows the rules of retention. */
@Configuration(proxyBeanMethods = false)
class RetentionJobs {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionJobs.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime AT = LocalTime.of(3, 50);

    @Bean
    RecurringTask<Void> retentionJob(RetentionRun run) {
        return Tasks.recurring("privacy-retention", Schedules.daily(ZONE, AT))
                .execute((instance, context) -> LOG.info("{} records went by the rules of retention", run.follow()));
    }
}
