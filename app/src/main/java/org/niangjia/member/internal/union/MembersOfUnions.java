package org.niangjia.member.internal.union;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.niangjia.kernel.OrgPath;
import org.niangjia.organisation.Holding;
import org.niangjia.organisation.UnionEnding;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.UnionPathHolder;
import org.niangjia.organisation.Unions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Applications and memberships follow their union. When it is closed, its members are kept at the union above, and who
 * had asked to join goes to the county's turnover pool, where a cadre finds him another.
 */
@Component
class MembersOfUnions implements UnionPathHolder {

    private final JdbcClient sql;
    private final Unions unions;
    private final Clock clock;

    MembersOfUnions(JdbcClient sql, Unions unions, Clock clock) {
        this.sql = sql;
        this.unions = unions;
        this.clock = clock;
    }

    @Override
    public void moved(OrgPath from, OrgPath to) {
        sql.sql("select 0 from member.union_moved(:from, :end, :to)")
                .param("from", from.value())
                .param("end", from.end())
                .param("to", to.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Holding> holdings(OrgPath within) {
        return List.of(
                count("member.holding.members", "membership where state in ('ACTIVE', 'TRANSFERRING', 'KEPT')", within),
                count("member.holding.joinings", "joining where state in ('SUBMITTED', 'IN_POOL', 'RETURNED')", within),
                new Holding(
                        "member.holding.transfers",
                        sql.sql("""
                                select count(*) from member.transfer where state = 'ASKED'
                                  and ((from_path >= :from and from_path < :end) or (to_path >= :from and to_path < :end))
                                """)
                                .param("from", within.value())
                                .param("end", within.end())
                                .query(Long.class)
                                .single()));
    }

    private Holding count(String words, String rows, OrgPath within) {
        return new Holding(
                words,
                sql.sql("select count(*) from member." + rows + " and union_path >= :from and union_path < :end")
                        .param("from", within.value())
                        .param("end", within.end())
                        .query(Long.class)
                        .single());
    }

    @Override
    public void ended(UnionEnding ending) {
        UnionNode heir = ending.heir();
        UnionNode applicants =
                heir.takesMembers() ? heir : unions.turnoverPoolFor(heir.path()).orElse(heir);
        sql.sql(
                        "select 0 from member.union_ended(:union, :path, :heir, :heirPath, :kept, :applicants, :pool, :account, :actor, :now)")
                .param("union", ending.union().id().value())
                .param("path", ending.union().path().value())
                .param("heir", heir.id().value())
                .param("heirPath", heir.path().value())
                .param("kept", ending.kept())
                .param("applicants", applicants.id().value())
                .param("pool", !heir.takesMembers())
                .param("account", ending.by().account().value())
                .param("actor", ending.by().name())
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }
}
