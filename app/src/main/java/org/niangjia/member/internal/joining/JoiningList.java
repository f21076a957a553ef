package org.niangjia.member.internal.joining;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.niangjia.member.internal.membership.SealedNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The desk's list: the joinings of one's scope, page by page. */
@Repository
public class JoiningList {

    private final JdbcClient sql;
    private final Joinings joinings;
    private final SealedNumbers numbers;
    private final ServiceTimes times;

    JoiningList(JdbcClient sql, Joinings joinings, SealedNumbers numbers, ServiceTimes times) {
        this.times = times;
        this.sql = sql;
        this.joinings = joinings;
        this.numbers = numbers;
    }

    /**
     * A page of the list.
     *
     * @param next where the next page begins; null on the last page
     */
    public record Page(List<Joining> rows, JoiningQuery.@Nullable Place next) {}

    /**
     * How many wait in the scope.
     *
     * @param late how many of them wait longer than the usual term
     */
    public record Waiting(int withUnion, int inPool, int late) {

        public int total() {
            return withUnion + inPool;
        }
    }

    @Transactional(readOnly = true)
    public Page page(JoiningQuery query) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        List<Joining> rows = sql.sql(statementFor(query, parameters))
                .params(parameters)
                .query(joinings::read)
                .list();
        boolean more = rows.size() > JoiningQuery.PAGE_SIZE;
        List<Joining> shown = more ? rows.subList(0, JoiningQuery.PAGE_SIZE) : rows;
        return new Page(shown, more ? JoiningQuery.Place.of(shown.getLast()) : null);
    }

    /** The states are written out, so that the partial index of those that wait serves. */
    String statementFor(JoiningQuery query, Map<String, @Nullable Object> parameters) {
        boolean oldestFirst = switch (query.show()) {
            case PENDING, LATE, IN_POOL -> true;
            case RETURNED, APPROVED, WITHDRAWN -> false;
        };
        StringBuilder statement = new StringBuilder("select * from member.joining where state ")
                .append(
                        switch (query.show()) {
                            case PENDING -> "in ('SUBMITTED', 'IN_POOL')";
                            case LATE -> "in ('SUBMITTED', 'IN_POOL') and submitted < :late";
                            case IN_POOL -> "= 'IN_POOL'";
                            case RETURNED -> "= 'RETURNED'";
                            case APPROVED -> "= 'APPROVED'";
                            case WITHDRAWN -> "= 'WITHDRAWN'";
                        });
        if (query.show() == JoiningQuery.Show.LATE) {
            parameters.put("late", Timestamp.from(times.lateIfSubmittedBefore().orElse(Instant.EPOCH)));
        }
        if (query.trade() != null) {
            statement.append(" and trade = :trade");
            parameters.put("trade", query.trade().name());
        }
        if (query.isLastFour()) {
            statement.append(" and phone_last_four = :lastFour");
            parameters.put("lastFour", numbers.indexOfLastFour(query.text()));
        } else if (!query.text().isEmpty()) {
            statement.append(" and position(:text in name) > 0");
            parameters.put("text", query.text());
        }
        JoiningQuery.Place after = query.after();
        if (after != null) {
            statement
                    .append(" and (submitted, id) ")
                    .append(oldestFirst ? ">" : "<")
                    .append(" (:submitted, :id)");
            parameters.put("submitted", Timestamp.from(after.submitted()));
            parameters.put("id", after.id());
        }
        String direction = oldestFirst ? "asc" : "desc";
        statement
                .append(" order by submitted ")
                .append(direction)
                .append(", id ")
                .append(direction);
        return statement.append(" limit ").append(JoiningQuery.PAGE_SIZE + 1).toString();
    }

    @Transactional(readOnly = true)
    public Waiting waiting() {
        return sql.sql("""
                        select count(*) filter (where state = 'SUBMITTED') as with_union,
                               count(*) filter (where state = 'IN_POOL') as in_pool,
                               count(*) filter (where submitted < :late) as late
                        from member.joining where state in ('SUBMITTED', 'IN_POOL')
                        """)
                .param("late", Timestamp.from(times.lateIfSubmittedBefore().orElse(Instant.EPOCH)))
                .query((row, number) ->
                        new Waiting(row.getInt("with_union"), row.getInt("in_pool"), row.getInt("late")))
                .single();
    }
}
