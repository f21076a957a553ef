package org.niangjia.lecturer.internal.films;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that has a draft worded: its instance is the run, its data the scope of who wanted it. */
@Configuration(proxyBeanMethods = false)
class DraftWordingJobs {

    static final TaskDescriptor<String> WORDING = TaskDescriptor.of("lecturer-draft-wording", String.class);

    private static final int RETRIES_MAX = 2;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);

    @Bean
    OneTimeTask<String> draftWordingJob(DraftWordingWork wording) {
        return Tasks.oneTime(WORDING)
                .onFailure(new MaxRetriesFailureHandler<>(
                        RETRIES_MAX, new ExponentialBackoffFailureHandler<>(FIRST_RETRY), (failed, operations) -> {
                            var instance = failed.getExecution().taskInstance;
                            inScope(String.valueOf(instance.getData()), () -> wording.fail(runOf(instance.getId())));
                        }))
                .execute(
                        (instance, context) -> inScope(instance.getData(), () -> wording.run(runOf(instance.getId()))));
    }

    private static void inScope(String scope, Runnable work) {
        Scopes.run(new Scope.Job("word-draft", Scope.parse(scope)), work);
    }

    private static UUID runOf(String instance) {
        return UUID.fromString(instance);
    }
}
