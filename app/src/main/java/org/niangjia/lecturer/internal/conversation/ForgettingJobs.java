package org.niangjia.lecturer.internal.conversation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The nightly job that deletes conversations whose time is over. */
@Configuration(proxyBeanMethods = false)
class ForgettingJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ForgettingJobs.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime AT = LocalTime.of(3, 30);

    @Bean
    RecurringTask<Void> forgettingJob(Exchanges exchanges) {
        return Tasks.recurring("lecturer-forgetting", Schedules.daily(ZONE, AT))
                .execute((instance, context) -> LOG.info("{} exchanges were forgotten", exchanges.forgetExpired()));
    }
}
