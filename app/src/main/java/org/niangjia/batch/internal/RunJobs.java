package org.niangjia.batch.internal;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.batch.RunId;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that carries a run out: its instance is the run, its data the scope of who started it. */
@Configuration(proxyBeanMethods = false)
class RunJobs {

    static final TaskDescriptor<String> RUN = TaskDescriptor.of("batch-run", String.class);

    private static final int RETRIES_MAX = 2;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);

    /** PostgreSQL's classes of conditions in which it lacks something: space on the disk, memory, connections. */
    private static final String LACKS_RESOURCES = "53";

    @Bean
    OneTimeTask<String> runJob(RunSteps steps) {
        return Tasks.oneTime(RUN)
                .onFailure(new MaxRetriesFailureHandler<>(
                        RETRIES_MAX, new ExponentialBackoffFailureHandler<>(FIRST_RETRY), (failed, operations) -> {
                            String problem = failed.getCause()
                                            .filter(RunJobs::lacksResources)
                                            .isPresent()
                                    ? "batch.problem.no-space"
                                    : "batch.problem.fault";
                            Scopes.run(
                                    scope(Scope.parse((String)
                                            failed.getExecution().taskInstance.getData())),
                                    () -> steps.fail(
                                            runOf(failed.getExecution()
                                                    .taskInstance
                                                    .getId()),
                                            problem));
                        }))
                .execute((instance, context) -> Scopes.run(
                        scope(Scope.parse(instance.getData())), () -> steps.carryOut(runOf(instance.getId()))));
    }

    private static Scope scope(Scope starter) {
        return new Scope.Job("batch-run", starter);
    }

    private static boolean lacksResources(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused
                    && refused.getSQLState() != null
                    && refused.getSQLState().startsWith(LACKS_RESOURCES)) {
                return true;
            }
        }
        return false;
    }

    private static RunId runOf(String instance) {
        return new RunId(UUID.fromString(instance));
    }
}
