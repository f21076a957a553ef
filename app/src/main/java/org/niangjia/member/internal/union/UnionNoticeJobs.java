package org.niangjia.member.internal.union;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that tells the members of a union: its instance is the change, its data the scope of who made it. */
@Configuration(proxyBeanMethods = false)
class UnionNoticeJobs {

    static final TaskDescriptor<String> TELL = TaskDescriptor.of("member-union-notice", String.class);

    @Bean
    OneTimeTask<String> unionNoticeJob(UnionNotices notices) {
        return Tasks.oneTime(TELL)
                .execute((instance, context) -> Scopes.run(
                        new Scope.Job("union-notice", Scope.parse(instance.getData())),
                        () -> notices.tellAll(UUID.fromString(instance.getId()))));
    }
}
