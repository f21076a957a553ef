package org.niangjia.member.internal.union;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.UnionId;
import org.niangjia.messages.Inbox;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.UnionRestructured;
import org.niangjia.organisation.Unions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the members of a union that moved or ended what happened and where their membership is now: from member to member in
 * steps, each one transaction with what it told and how far it came.
 */
@Service
class UnionNotices {

    private static final int STEP = 500;

    private final JdbcClient sql;
    private final Inbox inbox;
    private final Unions unions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UnionNotices(JdbcClient sql, Inbox inbox, Unions unions, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.inbox = inbox;
        this.unions = unions;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Notice(
            UUID change,
            UnionRestructured.How how,
            UnionId union,
            UnionId other,
            Timestamp began,
            @Nullable UUID last,
            boolean ended) {}

    private record Told(UUID member, @Nullable UUID account) {}

    /** Notes that there is something to tell, once for each change. */
    void note(UnionRestructured event) {
        sql.sql("""
                        insert into member.union_notice (change, how, union_id, other_union, began)
                        values (:change, :how, :union, :other, :began) on conflict do nothing
                        """)
                .param("change", event.change())
                .param("how", event.how().name())
                .param("union", event.union().value())
                .param("other", event.other().value())
                .param("began", Timestamp.from(event.began()))
                .update();
    }

    /** Tells everybody who isn't told yet. Runs as a job in the scope of who made the change. */
    void tellAll(UUID change) {
        boolean more = true;
        while (more) {
            more = tellSome(change);
        }
    }

    /** @return whether there may be more to tell */
    boolean tellSome(UUID change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Notice notice = lock(change);
            if (notice.ended()) {
                return false;
            }
            List<Told> members = next(notice);
            tell(notice, members);
            boolean more = members.size() == STEP;
            sql.sql("""
                            update member.union_notice set last_member = :last, told = told + :told, ended = :ended
                            where change = :change
                            """)
                    .param("change", change)
                    .param("last", more ? members.getLast().member() : null)
                    .param(
                            "told",
                            members.stream()
                                    .filter(one -> one.account() != null)
                                    .count())
                    .param("ended", more ? null : Timestamp.from(clock.instant()))
                    .update();
            return more;
        }));
    }

    private Notice lock(UUID change) {
        return sql.sql("select * from member.union_notice where change = :change for update")
                .param("change", change)
                .query((row, number) -> new Notice(
                        change,
                        UnionRestructured.How.valueOf(row.getString("how")),
                        new UnionId(row.getObject("union_id", UUID.class)),
                        new UnionId(row.getObject("other_union", UUID.class)),
                        row.getTimestamp("began"),
                        row.getObject("last_member", UUID.class),
                        row.getTimestamp("ended") != null))
                .single();
    }

    private List<Told> next(Notice notice) {
        UUID after = notice.last() == null ? new UUID(0, 0) : notice.last();
        return notice.how() == UnionRestructured.How.MOVED ? below(notice, after) : wentOver(notice, after);
    }

    /** Who stands below the union now, and did before it moved: who came since was told where he comes. */
    private List<Told> below(Notice notice, UUID after) {
        UnionNode union = unions.find(notice.union()).orElseThrow();
        return sql.sql("""
                        select id, account from member.membership
                        where union_path >= :from and union_path < :end
                          and state in ('ACTIVE', 'TRANSFERRING', 'KEPT') and id > :after
                          and not exists (select from member.membership_deed as deed
                              where deed.membership = membership.id and deed.kind in ('JOINED', 'TRANSFERRED')
                                and deed.happened > :began)
                        order by id limit :step
                        """)
                .param("from", union.path().value())
                .param("end", union.path().end())
                .param("after", after)
                .param("began", notice.began())
                .param("step", STEP)
                .query((row, number) -> new Told(row.getObject("id", UUID.class), row.getObject("account", UUID.class)))
                .list();
    }

    /** Whom the end of the union brought to its heir, as his history tells. */
    private List<Told> wentOver(Notice notice, UUID after) {
        return sql.sql("""
                        select membership.id, membership.account from member.membership_deed as deed
                            join member.membership on membership.id = deed.membership
                        where deed.union_from = :union and deed.union_from <> deed.union_to and deed.union_to = :heir
                          and deed.kind in ('KEPT', 'TRANSFERRED') and deed.happened >= :began
                          and membership.state in ('ACTIVE', 'TRANSFERRING', 'KEPT') and deed.membership > :after
                        order by deed.membership limit :step
                        """)
                .param("union", notice.union().value())
                .param("heir", notice.other().value())
                .param("after", after)
                .param("began", notice.began())
                .param("step", STEP)
                .query((row, number) -> new Told(row.getObject("id", UUID.class), row.getObject("account", UUID.class)))
                .list();
    }

    private void tell(Notice notice, List<Told> members) {
        Map<String, AccountId> recipients = new HashMap<>();
        for (Told member : members) {
            if (member.account() != null) {
                recipients.put(
                        "union-changed:" + notice.change() + ":" + member.member(), new AccountId(member.account()));
            }
        }
        inbox.deliverAll(
                recipients,
                "union." + notice.how().name().toLowerCase(Locale.ROOT),
                new TreeMap<>(Map.of("union", nameOf(notice.union()), "now", nameOf(notice.other()))),
                "/membership");
    }

    private String nameOf(UnionId union) {
        return unions.find(union).map(UnionNode::name).orElse("");
    }
}
