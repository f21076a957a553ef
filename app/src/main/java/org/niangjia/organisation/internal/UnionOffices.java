package org.niangjia.organisation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.OfficerPost;
import org.niangjia.organisation.UnionChange.Seat;
import org.niangjia.organisation.UnionOfficer;
import org.niangjia.organisation.UnionRegister.DueTerm;
import org.niangjia.organisation.UnionRegister.DueTerms;
import org.niangjia.organisation.UnionTerm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Terms of office and who holds which office, as far as the scope shows them. */
@Repository
class UnionOffices {

    private final JdbcClient sql;
    private final Clock clock;

    UnionOffices(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<UnionTerm> running(UnionId union) {
        return sql.sql("select * from organisation.union_term where union_id = :union and ended is null")
                .param("union", union.value())
                .query(UnionOffices::readTerm)
                .optional();
    }

    List<UnionOfficer> officersOf(UnionId union) {
        return sql
                .sql("select * from organisation.union_officer where union_id = :union and until is null order by id")
                .param("union", union.value())
                .query(UnionOffices::readOfficer)
                .list()
                .stream()
                .sorted((one, other) -> one.post().compareTo(other.post()))
                .toList();
    }

    UnionTerm begin(UnionId union, LocalDate begins, int years) {
        UUID id = TimeOrderedUuid.next();
        return sql.sql("""
                        insert into organisation.union_term (id, union_id, ordinal, begins, years, due)
                        select :id, :union, coalesce(max(ordinal), 0) + 1, :begins, :years, :due
                        from organisation.union_term where union_id = :union
                        returning *
                        """)
                .param("id", id)
                .param("union", union.value())
                .param("begins", begins)
                .param("years", years)
                .param("due", begins.plusYears(years))
                .query(UnionOffices::readTerm)
                .single();
    }

    void seat(UnionId union, UUID term, Seat seat, LocalDate since) {
        sql.sql("""
                        insert into organisation.union_officer (id, term, union_id, post, name, since)
                        values (:id, :term, :union, :post, :name, :since)
                        """)
                .param("id", TimeOrderedUuid.next())
                .param("term", term)
                .param("union", union.value())
                .param("post", seat.post().name())
                .param("name", seat.name().strip())
                .param("since", since)
                .update();
    }

    void leave(UUID officer, LocalDate until) {
        sql.sql("update organisation.union_officer set until = :until where id = :id and until is null")
                .param("id", officer)
                .param("until", until)
                .update();
    }

    /** Ends the running term and all offices in it. */
    void end(UnionId union, LocalDate day) {
        sql.sql("update organisation.union_officer set until = :day where union_id = :union and until is null")
                .param("union", union.value())
                .param("day", day)
                .update();
        sql.sql("update organisation.union_term set ended = :day where union_id = :union and ended is null")
                .param("union", union.value())
                .param("day", day)
                .update();
    }

    List<DueTerm> due(OrgPath within, LocalDate by, int limit) {
        return sql.sql("""
                        select node.*, term.id as term_id, ordinal, begins, years, due, term.ended as term_ended
                        from organisation.union_term as term
                        join organisation.union_node as node on node.id = term.union_id
                        where term.ended is null and due <= :by and node.path >= :from and node.path < :end
                        order by due, node.path limit :limit
                        """)
                .param("by", by)
                .param("from", within.value())
                .param("end", within.end())
                .param("limit", limit)
                .query((row, number) -> new DueTerm(
                        UnionRows.node(row, number),
                        new UnionTerm(
                                row.getObject("term_id", UUID.class),
                                row.getInt("ordinal"),
                                row.getObject("begins", LocalDate.class),
                                row.getInt("years"),
                                row.getObject("due", LocalDate.class),
                                null)))
                .list();
    }

    DueTerms countDue(OrgPath within) {
        LocalDate today = LocalDate.now(clock);
        return sql.sql("""
                        select count(*) filter (where due >= :today) as soon, count(*) filter (where due < :today) as overdue
                        from organisation.union_term as term
                        join organisation.union_node as node on node.id = term.union_id
                        where term.ended is null and due <= :by and node.path >= :from and node.path < :end
                        """)
                .param("today", today)
                .param("by", today.plusMonths(UnionTerm.REMINDER_MONTHS))
                .param("from", within.value())
                .param("end", within.end())
                .query((row, number) -> new DueTerms(row.getLong("soon"), row.getLong("overdue")))
                .single();
    }

    private static UnionTerm readTerm(ResultSet row, int number) throws SQLException {
        return new UnionTerm(
                row.getObject("id", UUID.class),
                row.getInt("ordinal"),
                row.getObject("begins", LocalDate.class),
                row.getInt("years"),
                row.getObject("due", LocalDate.class),
                row.getObject("ended", LocalDate.class));
    }

    private static UnionOfficer readOfficer(ResultSet row, int number) throws SQLException {
        return new UnionOfficer(
                row.getObject("id", UUID.class),
                row.getObject("term", UUID.class),
                OfficerPost.valueOf(row.getString("post")),
                row.getString("name"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }
}
