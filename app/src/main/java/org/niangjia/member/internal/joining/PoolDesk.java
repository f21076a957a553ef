package org.niangjia.member.internal.joining;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.internal.membership.Decision;
import org.niangjia.member.internal.union.UnionChoice;
import org.niangjia.messages.Inbox;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.niangjia.shell.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Places workers of the turnover pool in bulk: many chosen, one union, one act, an outcome for each. Until a joining is
 * decided its placement can be undone. Runs in the scope of the staff member.
 */
@Service
public class PoolDesk {

    /** How many are placed in one act at most. */
    public static final int AT_ONCE_MAX = 200;

    private final JdbcClient sql;
    private final Joinings joinings;
    private final JoiningHistory history;
    private final Unions unions;
    private final Accounts accounts;
    private final Inbox inbox;
    private final AuditLog audit;
    private final Clock clock;

    PoolDesk(
            JdbcClient sql,
            Joinings joinings,
            JoiningHistory history,
            Unions unions,
            Accounts accounts,
            Inbox inbox,
            AuditLog audit,
            Clock clock) {
        this.sql = sql;
        this.joinings = joinings;
        this.history = history;
        this.unions = unions;
        this.accounts = accounts;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of one of the chosen. */
    public enum RowOutcome {
        PLACED,
        /** Somebody decided before, or the worker withdrew. */
        NOT_IN_POOL
    }

    /**
     * One of the chosen.
     *
     * @param undone when it was undone; null if it wasn't
     * @param undoable whether it still waits where it was placed
     */
    public record Row(
            Joining joining, RowOutcome outcome, @Nullable Instant undone, boolean undoable) {}

    /** An act of placing. */
    public record Placement(UUID id, Instant made, String by, UnionNode union, List<Row> rows) {

        public long placed() {
            return rows.stream()
                    .filter(row -> row.outcome() == RowOutcome.PLACED && row.undone() == null)
                    .count();
        }

        public boolean isUndoable() {
            return rows.stream().anyMatch(Row::undoable);
        }
    }

    /** Those who wait in the pools of the scope, longest waiting first, at most {@value #AT_ONCE_MAX}. */
    @Transactional(readOnly = true)
    public List<Joining> waiting() {
        return joinings.inPool(AT_ONCE_MAX);
    }

    /**
     * Places the chosen in a grass-roots union of the decider's scope.
     *
     * @param key given by the page: the same key again gives the first act, and places nobody
     * @throws IllegalArgumentException if nobody or more than {@value #AT_ONCE_MAX} are chosen
     */
    @Transactional
    public Placement place(UUID key, Set<JoiningId> chosen, @Nullable UUID unionId, SignedIn decider) {
        check(decider);
        if (chosen.isEmpty() || chosen.size() > AT_ONCE_MAX) {
            throw new IllegalArgumentException("1 to " + AT_ONCE_MAX + " are placed at once, not " + chosen.size());
        }
        UnionNode union = Optional.ofNullable(unionId)
                .flatMap(id -> unions.find(new UnionId(id)))
                .filter(found -> found.takesMembers()
                        && decider.within() != null
                        && decider.within().covers(found.path()))
                .orElseThrow(NotFound::new);
        Decision by = by(decider);
        if (!begin(key, union, by)) {
            return find(key).orElseThrow(NotFound::new);
        }
        chosen.stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(id -> place(key, id, union, by));
        audit.record(AuditEntry.of(decider.account(), "member.pool-placed", "placement:" + key));
        return find(key).orElseThrow();
    }

    private boolean begin(UUID key, UnionNode union, Decision by) {
        return sql.sql("""
                        insert into member.pool_placement (id, made, account, actor, union_id, union_path)
                        values (:id, :made, :account, :actor, :union, :path) on conflict do nothing
                        """)
                        .param("id", key)
                        .param("made", Timestamp.from(by.at()))
                        .param("account", by.by().value())
                        .param("actor", by.byName())
                        .param("union", union.id().value())
                        .param("path", union.path().value())
                        .update()
                == 1;
    }

    private void place(UUID key, JoiningId id, UnionNode union, Decision by) {
        Joining joining = joinings.lock(id).orElseThrow(NotFound::new);
        UnionChoice pool = joining.application().choice();
        boolean waits = joining.state() == JoiningState.IN_POOL;
        if (waits) {
            joinings.update(joining.place(new UnionChoice(pool.way(), union.id(), union.path())));
            history.add(JoiningDeed.byStaff(id, JoiningDeed.Kind.PLACED, by, union.id()));
            inbox.deliver(
                    joining.account(),
                    "joining-placed:" + key + ":" + id,
                    "joining.placed",
                    new TreeMap<>(Map.of("union", union.name())),
                    "/joining");
        }
        sql.sql("""
                        insert into member.pool_placement_row (placement, joining, outcome, pool, pool_path)
                        values (:placement, :joining, :outcome, :pool, :path)
                        """)
                .param("placement", key)
                .param("joining", id.value())
                .param("outcome", (waits ? RowOutcome.PLACED : RowOutcome.NOT_IN_POOL).name())
                .param("pool", pool.union().value())
                .param("path", pool.path().value())
                .update();
    }

    /** An act of the scope with what became of each. */
    @Transactional(readOnly = true)
    public Optional<Placement> find(UUID key) {
        record Head(Instant made, String actor, UUID union) {}
        return sql.sql("select made, actor, union_id from member.pool_placement where id = :id")
                .param("id", key)
                .query((row, number) -> new Head(
                        row.getTimestamp("made").toInstant(),
                        row.getString("actor"),
                        row.getObject("union_id", UUID.class)))
                .optional()
                .map(head -> new Placement(
                        key,
                        head.made(),
                        head.actor(),
                        unions.find(new UnionId(head.union())).orElseThrow(),
                        rowsOf(key, new UnionId(head.union()))));
    }

    /** @param pool where the worker waited before */
    private record Kept(
            JoiningId joining,
            RowOutcome outcome,
            UnionChoice pool,
            @Nullable Instant undone) {}

    private List<Kept> keptOf(UUID key) {
        return sql.sql("select * from member.pool_placement_row where placement = :id order by joining")
                .param("id", key)
                .query((row, number) -> {
                    Timestamp undone = row.getTimestamp("undone");
                    return new Kept(
                            new JoiningId(row.getObject("joining", UUID.class)),
                            RowOutcome.valueOf(row.getString("outcome")),
                            new UnionChoice(
                                    UnionChoice.Way.UNKNOWN,
                                    new UnionId(row.getObject("pool", UUID.class)),
                                    new OrgPath(row.getString("pool_path"))),
                            undone == null ? null : undone.toInstant());
                })
                .list();
    }

    private List<Row> rowsOf(UUID key, UnionId union) {
        List<Row> rows = new ArrayList<>();
        for (Kept kept : keptOf(key)) {
            joinings.find(kept.joining())
                    .ifPresent(joining -> rows.add(
                            new Row(joining, kept.outcome(), kept.undone(), isUndoable(kept, joining, union))));
        }
        return rows;
    }

    private static boolean isUndoable(Kept kept, Joining joining, UnionId union) {
        return kept.outcome() == RowOutcome.PLACED
                && kept.undone() == null
                && joining.state() == JoiningState.SUBMITTED
                && joining.application().choice().union().equals(union);
    }

    /**
     * Puts those back into the pool that still wait where they were placed; what was decided meanwhile stays.
     *
     * @param only one of the placed; null for all
     * @return how many went back
     */
    @Transactional
    public int undo(UUID key, @Nullable JoiningId only, SignedIn decider) {
        check(decider);
        UnionId union = find(key).orElseThrow(NotFound::new).union().id();
        Decision by = by(decider);
        int undone = 0;
        for (Kept kept : keptOf(key)) {
            if (only == null || only.equals(kept.joining())) {
                Joining joining = joinings.lock(kept.joining()).orElseThrow(NotFound::new);
                if (isUndoable(kept, joining, union)) {
                    joinings.update(joining.backToPool(kept.pool()));
                    history.add(JoiningDeed.byStaff(
                            joining.id(),
                            JoiningDeed.Kind.BACK_IN_POOL,
                            by,
                            kept.pool().union()));
                    sql.sql("""
                                    update member.pool_placement_row set undone = :now
                                    where placement = :placement and joining = :joining
                                    """)
                            .param("now", Timestamp.from(by.at()))
                            .param("placement", key)
                            .param("joining", joining.id().value())
                            .update();
                    undone++;
                }
            }
        }
        audit.record(AuditEntry.of(decider.account(), "member.pool-placement-undone", "placement:" + key));
        return undone;
    }

    private static void check(SignedIn decider) {
        if (!decider.hasAny(JoiningDesk.DECIDERS)) {
            throw new AccessDeniedException("this role doesn't place workers");
        }
    }

    private Decision by(SignedIn staff) {
        String name = accounts.displayNameOf(staff.account()).orElseThrow();
        return new Decision(staff.account(), name, clock.instant(), null);
    }
}
