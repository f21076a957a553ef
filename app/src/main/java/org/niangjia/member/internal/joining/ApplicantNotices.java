package org.niangjia.member.internal.joining;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.MemberJoined;
import org.niangjia.messages.Inbox;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.niangjia.organisation.Unions;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells a worker what was decided, after it was decided: each decision once, however often its event comes.
 *
 * <p>The listeners are written out instead of {@code @ApplicationModuleListener}, which begins a transaction before a
 * scope could be bound. The event registry keeps their events all the same until they are through.
 */
@Component
class ApplicantNotices {

    private final Inbox inbox;
    private final JoiningHistory history;
    private final Unions unions;
    private final TransactionTemplate transaction;

    ApplicantNotices(Inbox inbox, JoiningHistory history, Unions unions, TransactionTemplate transaction) {
        this.inbox = inbox;
        this.history = history;
        this.unions = unions;
        this.transaction = transaction;
    }

    @Async
    @TransactionalEventListener
    void on(MemberJoined event) {
        Scopes.run(
                new Scope.Job("tell-new-member", event.startedBy()),
                () -> inbox.deliver(
                        event.account(),
                        "member-joined:" + event.member(),
                        "joining.approved",
                        facts("union", nameOf(event.union())),
                        "/membership/card"));
    }

    @Async
    @TransactionalEventListener
    void on(JoiningPlaced event) {
        Scopes.run(
                new Scope.Job("tell-applicant", event.startedBy()),
                () -> inbox.deliver(
                        event.account(),
                        "joining-placed:" + event.deed(),
                        "joining.placed",
                        facts("union", nameOf(event.union())),
                        "/joining"));
    }

    @Async
    @TransactionalEventListener
    void on(JoiningReturned event) {
        Scopes.run(new Scope.Job("tell-applicant", event.startedBy()), () -> {
            String reason = transaction.execute(
                    status -> history.find(event.deed()).orElseThrow().text());
            inbox.deliver(
                    event.account(),
                    "joining-returned:" + event.deed(),
                    "joining.returned",
                    facts("reason", reason == null ? "" : reason),
                    "/joining");
        });
    }

    private String nameOf(UnionId union) {
        return unions.find(union).orElseThrow().name();
    }

    private static SortedMap<String, String> facts(String name, String value) {
        return new TreeMap<>(Map.of(name, value));
    }
}
