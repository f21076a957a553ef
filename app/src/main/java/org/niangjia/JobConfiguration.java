package org.niangjia;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs the modules' jobs: each declares its tasks as beans and schedules through {@code SchedulerClient}.
 *
 * <p>A job is scheduled in the caller's transaction and starts right after its commit. One whose process was killed is
 * taken up again after four missed heartbeats, so a task must be safe to run twice.
 */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    /** One of them follows the making of a film for minutes. */
    private static final int THREADS = 4;

    private static final Duration POLLING = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS_MAX = 4;
    private static final Duration SHUTDOWN_WAIT_MAX = Duration.ofSeconds(3);

    private final ObjectProvider<Scheduler> running;

    JobConfiguration(ObjectProvider<Scheduler> running) {
        this.running = running;
    }

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(
            DataSource dataSource, ObjectProvider<OneTimeTask<?>> once, ObjectProvider<RecurringTask<?>> recurring) {
        return Scheduler.create(
                        new TransactionAwareDataSourceProxy(dataSource),
                        once.stream().<Task<?>>map(task -> task).toList())
                .startTasks(recurring.stream().toList())
                .tableName("platform.scheduled_tasks")
                .schedulerName(new SchedulerName.Fixed(nameOfThisProcess()))
                .threads(THREADS)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS_MAX)
                .shutdownMaxWait(SHUTDOWN_WAIT_MAX)
                .addSchedulerListener(new StartAfterCommit())
                .build();
    }

    /** Under which this process takes jobs; two on one machine must not share it. */
    private static String nameOfThisProcess() {
        return new SchedulerName.Hostname().getName() + "-"
                + ProcessHandle.current().pid();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        running.getObject().start();
    }

    /** Wakes the scheduler for what was just scheduled; the library's own way would wake it before the commit. */
    private final class StartAfterCommit extends AbstractSchedulerListener {

        @Override
        public void onExecutionScheduled(TaskInstanceId task, Instant time) {
            if (TransactionSynchronizationManager.isSynchronizationActive()) {
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        running.getObject().triggerCheckForDueExecutions();
                    }
                });
            } else {
                running.getObject().triggerCheckForDueExecutions();
            }
        }
    }
}
