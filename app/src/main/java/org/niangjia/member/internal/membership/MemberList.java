package org.niangjia.member.internal.membership;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk's list of members, page by page, and the search in it.
 *
 * <p>Made for millions of rows: whatever is asked for has an index that holds the rows in the order of the list, and state
 * and trade are looked at in that index. The range of the path stands in the statement although the policy has it too: the
 * policy is an "or" of several, which no ordered index serves.
 */
@Repository
public class MemberList {

    /** Counting stops here: beyond it nobody needs the figure, and it would read every row. */
    public static final int COUNT_MAX = 1_000;

    /** The first string after all that begin with a text, in byte order: no character is greater than this one. */
    private static final String LAST_CHARACTER = "\uDBFF\uDFFF";

    /**
     * For the rest of the transaction, rows come from an index in the order of the list. The planner believes that the policy
     * leaves next to nothing, and would read and sort all members of a common name or a county for a page of twenty.
     */
    static final String IN_ORDER = "select set_config('enable_sort', 'off', true),"
            + " set_config('enable_bitmapscan', 'off', true), set_config('enable_seqscan', 'off', true)";

    private final JdbcClient sql;
    private final Memberships memberships;
    private final SealedNumbers numbers;

    MemberList(JdbcClient sql, Memberships memberships, SealedNumbers numbers) {
        this.sql = sql;
        this.memberships = memberships;
        this.numbers = numbers;
    }

    /**
     * A page of the list.
     *
     * @param next where the next page begins; null on the last page
     */
    public record Page(List<Membership> rows, MemberQuery.@Nullable Place next) {}

    @Transactional(readOnly = true)
    public Page page(MemberQuery query) {
        takeInOrder(query);
        Map<String, Object> parameters = new HashMap<>();
        List<Membership> rows = sql.sql(statementFor(query, parameters))
                .params(parameters)
                .query(memberships::read)
                .list();
        boolean more = rows.size() > MemberQuery.PAGE_SIZE;
        List<Membership> shown = more ? rows.subList(0, MemberQuery.PAGE_SIZE) : rows;
        return new Page(shown, more ? MemberQuery.Place.of(shown.getLast()) : null);
    }

    /** How many rows all pages have, at most {@value #COUNT_MAX} + 1, which means "more". */
    @Transactional(readOnly = true)
    public int count(MemberQuery query) {
        takeInOrder(query);
        Map<String, Object> parameters = new HashMap<>();
        return sql.sql(countFor(query, parameters))
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    /** Numbers fit a handful of rows, which are sorted at once; names and whole unions fit any number. */
    private void takeInOrder(MemberQuery query) {
        if (query.wanted() instanceof MemberQuery.Everybody || query.wanted() instanceof MemberQuery.Named) {
            sql.sql(IN_ORDER).query((row, number) -> true).list();
        }
    }

    String statementFor(MemberQuery query, Map<String, Object> parameters) {
        StringBuilder statement = new StringBuilder("select * from member.membership where ");
        statement.append(conditionsOf(query, parameters));
        boolean byName = query.wanted() instanceof MemberQuery.Named;
        MemberQuery.Place after = query.after();
        if (after != null) {
            statement.append(
                    byName
                            ? " and (name collate \"C\", union_path, id) > (:afterName collate \"C\", :afterPath, :afterId)"
                            : " and (union_path, name collate \"C\", id) > (:afterPath, :afterName collate \"C\", :afterId)");
            parameters.put("afterName", after.name());
            parameters.put("afterPath", after.path().value());
            parameters.put("afterId", after.id());
        }
        return statement
                .append(
                        byName
                                ? " order by name collate \"C\", union_path, id"
                                : " order by union_path, name collate \"C\", id")
                .append(" limit ")
                .append(MemberQuery.PAGE_SIZE + 1)
                .toString();
    }

    String countFor(MemberQuery query, Map<String, Object> parameters) {
        return "select count(*) from (select from member.membership where " + conditionsOf(query, parameters)
                + " limit " + (COUNT_MAX + 1) + ") as counted";
    }

    /** The states are written out, so that the partial index of the rare ones serves. */
    private String conditionsOf(MemberQuery query, Map<String, Object> parameters) {
        StringBuilder conditions = new StringBuilder("union_path >= :from and union_path < :end");
        parameters.put("from", query.within().value());
        parameters.put("end", query.within().end());
        conditions.append(
                query.show() == MemberQuery.Show.CURRENT
                        ? " and state in ('ACTIVE', 'TRANSFERRING', 'KEPT')"
                        : " and state = '" + query.show().name() + "'");
        if (query.trade() != null) {
            conditions.append(" and trade = :trade");
            parameters.put("trade", query.trade().name());
        }
        switch (query.wanted()) {
            case MemberQuery.Everybody everybody -> {}
            case MemberQuery.Named named -> {
                conditions.append(" and name collate \"C\" >= :name and name collate \"C\" < :nameEnd");
                parameters.put("name", named.beginning());
                parameters.put("nameEnd", named.beginning() + LAST_CHARACTER);
            }
            case MemberQuery.WithNationalNumber with -> {
                conditions.append(" and number_index = :wanted");
                parameters.put("wanted", numbers.indexOf(with.number()));
            }
            case MemberQuery.WithPhone with -> {
                conditions.append(" and phone_index = :wanted");
                parameters.put("wanted", numbers.indexOf(with.phone()));
            }
            case MemberQuery.WithLastFour with -> {
                conditions.append(" and phone_last_four = :wanted");
                parameters.put("wanted", numbers.indexOfLastFour(with.digits()));
            }
            case MemberQuery.WithMemberNumber with -> {
                conditions.append(" and member_number = :wanted");
                parameters.put("wanted", with.number().value());
            }
        }
        return conditions.toString();
    }
}
