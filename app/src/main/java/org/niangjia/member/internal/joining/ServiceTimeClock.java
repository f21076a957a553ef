package org.niangjia.member.internal.joining;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.messages.Inbox;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the joinings that wait: reminds the desk before the term ends, and brings a late one to the union above, and the
 * very late to the one above that. Each step is made once, however often and on however many instances this runs.
 */
@Service
class ServiceTimeClock {

    /** The account of nobody: no person turns the clock. */
    static final AccountId NOBODY = AccountId.of("00000000-0000-0000-0000-000000000000");

    private static final int AT_ONCE = 200;

    private final JdbcClient sql;
    private final Joinings joinings;
    private final JoiningHistory history;
    private final ServiceTimes times;
    private final Unions unions;
    private final Inbox inbox;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ServiceTimeClock(
            JdbcClient sql,
            Joinings joinings,
            JoiningHistory history,
            ServiceTimes times,
            Unions unions,
            Inbox inbox,
            AuditLog audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.joinings = joinings;
        this.history = history;
        this.times = times;
        this.unions = unions;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What the clock does with a joining. */
    enum Step {
        REMINDED(JoiningDeed.Kind.REMINDED),
        LATE(JoiningDeed.Kind.ESCALATED),
        VERY_LATE(JoiningDeed.Kind.ESCALATED);

        private final JoiningDeed.Kind deed;

        Step(JoiningDeed.Kind deed) {
            this.deed = deed;
        }
    }

    /** @return how many steps were made */
    int turn() {
        return unions.tops().stream()
                .mapToInt(top -> Scopes.call(
                        new Scope.Job("service-time", new Scope.Subtree(NOBODY, top.path())), this::turnAll))
                .sum();
    }

    private int turnAll() {
        int made = 0;
        Instant after = Instant.EPOCH;
        UUID afterId = new UUID(0, 0);
        while (true) {
            Instant from = after;
            UUID fromId = afterId;
            List<Joining> waiting =
                    Objects.requireNonNull(transaction.execute(status -> joinings.waitingAfter(from, fromId, AT_ONCE)));
            if (waiting.isEmpty()) {
                return made;
            }
            made += Objects.requireNonNull(transaction.execute(status -> look(waiting)));
            after = waiting.getLast().submitted();
            afterId = waiting.getLast().id().value();
        }
    }

    private int look(List<Joining> waiting) {
        LocalDate today = LocalDate.now(clock);
        Map<JoiningId, ServiceTime> due = times.of(waiting);
        int made = 0;
        for (Joining joining : waiting) {
            ServiceTime time = Objects.requireNonNull(due.get(joining.id()));
            UnionNode answering = times.answering(joining);
            UnionNode upper = times.upperOf(answering);
            if (time.isVeryLate(today) && make(joining, Step.VERY_LATE, time.dueOn(), times.upperOf(upper))) {
                made++;
            }
            if (time.isLate(today) && make(joining, Step.LATE, time.dueOn(), upper)) {
                made++;
            }
            if (time.isSoonDue(today) && make(joining, Step.REMINDED, time.dueOn(), answering)) {
                made++;
            }
        }
        return made;
    }

    private boolean make(Joining joining, Step step, @Nullable LocalDate due, UnionNode union) {
        boolean first = sql.sql("""
                        insert into member.joining_reminder (joining, submitted, step, due, to_union, to_path, made)
                        values (:joining, :submitted, :step, :due, :union, :path, :made) on conflict do nothing
                        """)
                        .param("joining", joining.id().value())
                        .param("submitted", Timestamp.from(joining.submitted()))
                        .param("step", step.name())
                        .param("due", due)
                        .param("union", union.id().value())
                        .param("path", union.path().value())
                        .param("made", Timestamp.from(clock.instant()))
                        .update()
                == 1;
        if (first) {
            history.add(new JoiningDeed(
                    TimeOrderedUuid.next(), joining.id(), step.deed, clock.instant(), NOBODY, null, union.id(), null));
            if (step != Step.REMINDED) {
                audit.record(AuditEntry.of(null, "member.joining-escalated", "joining:" + joining.id()));
                inbox.deliver(
                        joining.account(),
                        "joining-escalated:" + joining.id() + ":"
                                + joining.submitted().getEpochSecond() + ":" + step,
                        "joining.escalated",
                        new TreeMap<>(Map.of("union", union.name())),
                        "/joining");
            }
        }
        return first;
    }
}
