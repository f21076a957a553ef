package org.niangjia.organisation.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.CreditCode;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.UnionFacts;
import org.niangjia.organisation.UnionKind;
import org.niangjia.organisation.UnionLevel;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.UnionRecord;
import org.niangjia.organisation.UnionRegister.Branch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The unions and what is registered of them, in PostgreSQL. */
@Repository
class UnionBook {

    private static final String SELECT = "select * from organisation.union_node ";

    private final JdbcClient sql;
    private final Clock clock;

    UnionBook(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Changes of the register follow one after the other: whoever calls this waits for the transaction that called it before. */
    void takeTurns() {
        sql.sql("select pg_advisory_xact_lock(hashtext('organisation.register'))")
                .query((row, number) -> 0)
                .single();
    }

    Optional<UnionRecord> find(UnionId id) {
        return sql.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(UnionRows::record)
                .optional();
    }

    Optional<UnionRecord> at(OrgPath path) {
        return sql.sql(SELECT + "where path = :path")
                .param("path", path.value())
                .query(UnionRows::record)
                .optional();
    }

    List<Branch> branches(OrgPath parent) {
        return sql.sql("""
                        select branch.*, exists (
                            select from organisation.union_node as below
                            where below.path > branch.path
                              and below.path < left(branch.path, -1) || '/' and below.state = 'OPEN') as has_branches
                        from organisation.union_node as branch
                        where path > :from and path < :end and state = 'OPEN'
                          and length(path) - length(replace(path, '.', '')) = :depth
                        order by kind <> 'PLACE', kind <> 'INDUSTRY', kind <> 'POOL', path
                        """)
                .param("from", parent.value())
                .param("end", parent.end())
                .param("depth", parent.depth() + 1)
                .query((row, number) -> new Branch(UnionRows.node(row, number), row.getBoolean("has_branches")))
                .list();
    }

    long countBelow(OrgPath path) {
        return sql.sql("""
                        select count(*) from organisation.union_node
                        where path > :from and path < :end and state = 'OPEN'
                        """)
                .param("from", path.value())
                .param("end", path.end())
                .query(Long.class)
                .single();
    }

    List<UnionNode> search(String text, @Nullable CreditCode code, OrgPath within, int limit) {
        return sql.sql(SELECT + """
                        where path >= :from and path < :end and state = 'OPEN'
                          and (position(:text in name) > 0 or position(:text in short_name) > 0 or credit_code = :code
                            or employer_code = :code)
                        order by length(path) - length(replace(path, '.', '')), path limit :limit
                        """)
                .param("from", within.value())
                .param("end", within.end())
                .param("text", text)
                .param("code", code == null ? null : code.value())
                .param("limit", limit)
                .query(UnionRows::node)
                .list();
    }

    boolean isNameTaken(String name, OrgPath parent, UnionId exceptBy) {
        return sql.sql("""
                        select exists (select from organisation.union_node
                            where name = :name and id <> :except and path > :from and path < :end and state = 'OPEN'
                              and length(path) - length(replace(path, '.', '')) = :depth)
                        """)
                .param("name", name)
                .param("except", exceptBy.value())
                .param("from", parent.value())
                .param("end", parent.end())
                .param("depth", parent.depth() + 1)
                .query(Boolean.class)
                .single();
    }

    boolean isCodeTaken(CreditCode code, UnionId exceptBy) {
        return sql.sql("""
                        select exists (select from organisation.union_node
                            where credit_code = :code and id <> :except and state = 'OPEN')
                        """)
                .param("code", code.value())
                .param("except", exceptBy.value())
                .query(Boolean.class)
                .single();
    }

    boolean hasPool(OrgPath county) {
        return sql.sql("""
                        select exists (select from organisation.union_node
                            where kind = 'POOL' and path > :from and path < :end and state = 'OPEN')
                        """)
                .param("from", county.value())
                .param("end", county.end())
                .query(Boolean.class)
                .single();
    }

    /** A segment that no path has had. */
    String nextSegment() {
        return "u"
                + Long.toString(
                        sql.sql("select nextval('organisation.path_segment')")
                                .query(Long.class)
                                .single(),
                        36);
    }

    boolean isEmpty() {
        return !sql.sql("select exists (select from organisation.union_node)")
                .query(Boolean.class)
                .single();
    }

    void add(UnionId id, OrgPath path, UnionLevel level, UnionKind kind, String division, UnionFacts facts) {
        sql.sql("""
                        insert into organisation.union_node (id, path, name, short_name, level, kind, division)
                        values (:id, :path, :name, :short, :level, :kind, :division)
                        """)
                .param("id", id.value())
                .param("path", path.value())
                .param("name", facts.name())
                .param("short", facts.shortName())
                .param("level", level.name())
                .param("kind", kind.name())
                .param("division", division)
                .update();
        amend(id, facts);
    }

    void amend(UnionId id, UnionFacts facts) {
        sql.sql("""
                        update organisation.union_node set name = :name, short_name = :short, credit_code = :code,
                            employer = :employer, employer_code = :employerCode, industry_parent = :industry,
                            founded = :founded, papers = :papers
                        where id = :id
                        """)
                .param("id", id.value())
                .param("name", facts.name())
                .param("short", facts.shortName())
                .param("code", valueOf(facts.creditCode()))
                .param("employer", facts.employer())
                .param("employerCode", valueOf(facts.employerCode()))
                .param(
                        "industry",
                        facts.industryParent() == null
                                ? null
                                : facts.industryParent().value())
                .param("founded", facts.founded())
                .param("papers", facts.papers())
                .update();
    }

    /**
     * Gives everything from one path down its place under another, and the division of that place where it had the old
     * place's.
     */
    void move(OrgPath from, OrgPath to, String oldDivision, String newDivision) {
        sql.sql("""
                        update organisation.union_node set path = :to || substr(path, :rest),
                            division = case when division = :oldDivision then :newDivision else division end
                        where path >= :from and path < :end
                        """)
                .param("to", to.value())
                .param("rest", from.value().length() + 1)
                .param("oldDivision", oldDivision)
                .param("newDivision", newDivision)
                .param("from", from.value())
                .param("end", from.end())
                .update();
    }

    /** Nobody can give the union a new row until the transaction ends. */
    void hold(UnionId id) {
        sql.sql("select id from organisation.union_node where id = :id for update")
                .param("id", id.value())
                .query((row, number) -> 0)
                .single();
    }

    void end(UnionId id, UnionRecord.State how, UnionId heir) {
        sql.sql("""
                        update organisation.union_node set state = :state, ended = :now, heir = :heir where id = :id
                        """)
                .param("id", id.value())
                .param("state", how.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("heir", heir.value())
                .update();
    }

    List<UnionNode> federationsOf(UnionId union) {
        return sql.sql(SELECT + """
                        where state = 'OPEN' and id in (select federation from organisation.federation_member
                            where union_id = :union and until is null) order by path
                        """)
                .param("union", union.value())
                .query(UnionRows::node)
                .list();
    }

    List<UnionNode> membersOf(UnionId federation) {
        return sql.sql(SELECT + """
                        where state = 'OPEN' and id in (select union_id from organisation.federation_member
                            where federation = :federation and until is null) order by path
                        """)
                .param("federation", federation.value())
                .query(UnionRows::node)
                .list();
    }

    boolean isInFederation(UnionId union, UnionId federation) {
        return sql.sql("""
                        select exists (select from organisation.federation_member
                            where federation = :federation and union_id = :union and until is null)
                        """)
                .param("federation", federation.value())
                .param("union", union.value())
                .query(Boolean.class)
                .single();
    }

    void joinFederation(UnionId union, UnionId federation, LocalDate since) {
        sql.sql("""
                        insert into organisation.federation_member (federation, union_id, since)
                        values (:federation, :union, :since)
                        on conflict (federation, union_id, since) do update set until = null
                        """)
                .param("federation", federation.value())
                .param("union", union.value())
                .param("since", since)
                .update();
    }

    void leaveFederation(UnionId union, UnionId federation, LocalDate until) {
        sql.sql("""
                        update organisation.federation_member set until = :until
                        where federation = :federation and union_id = :union and until is null
                        """)
                .param("federation", federation.value())
                .param("union", union.value())
                .param("until", until)
                .update();
    }

    /** Ends the union's own memberships in federations, and those of its members if it is one. */
    void leaveAllFederations(UnionId union, LocalDate until) {
        sql.sql("""
                        update organisation.federation_member set until = :until
                        where (federation = :union or union_id = :union) and until is null
                        """).param("union", union.value()).param("until", until).update();
    }

    private static @Nullable String valueOf(@Nullable CreditCode code) {
        return code == null ? null : code.value();
    }
}
