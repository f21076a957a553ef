package org.niangjia.member.internal.union;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.niangjia.organisation.UnionRestructured;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks for the job that tells the members of a union; however often the event comes, there is one notice. */
@Component
class UnionNoticeRequests {

    private final UnionNotices notices;
    private final SchedulerClient jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UnionNoticeRequests(UnionNotices notices, SchedulerClient jobs, TransactionTemplate transaction, Clock clock) {
        this.notices = notices;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Async
    @TransactionalEventListener
    void on(UnionRestructured event) {
        Scopes.run(
                new Scope.Job("ask-for-union-notice", event.startedBy()),
                () -> transaction.executeWithoutResult(status -> {
                    notices.note(event);
                    jobs.scheduleIfNotExists(UnionNoticeJobs.TELL
                            .instance(event.change().toString())
                            .data(event.startedBy().asText())
                            .scheduledTo(clock.instant()));
                }));
    }
}
