package org.niangjia.member.internal.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.CitizenId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.internal.membership.SealedNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The members that an export is about, some at a time: nobody's slow line holds a transaction open. */
@Repository
class ExportRows {

    private static final int ROWS_AT_ONCE = 500;
    private static final String TABLE = "member.membership";

    private final JdbcClient sql;
    private final SealedNumbers numbers;

    ExportRows(JdbcClient sql, SealedNumbers numbers) {
        this.sql = sql;
        this.numbers = numbers;
    }

    /** A member as the sheet shows him. */
    record Row(
            UUID id,
            String path,
            String name,
            String sex,
            int birthYear,
            CitizenId number,
            @Nullable PhoneNumber phone,
            UnionId union,
            String memberNumber,
            String state,
            String employment,
            String trade,
            LocalDate joined,
            String source) {}

    /** How many there are, but no further than the limit. */
    @Transactional(readOnly = true)
    public int count(ExportRequest request, OrgPath within, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String conditions = conditionsOf(request, within, parameters);
        return sql.sql("select count(*) from (select from member.membership where " + conditions
                        + " limit :limit) as counted")
                .params(parameters)
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    /** The next ones in the order of unions and names. */
    @Transactional(readOnly = true)
    public List<Row> after(@Nullable Row last, ExportRequest request, OrgPath within) {
        Map<String, Object> parameters = new HashMap<>();
        String conditions = conditionsOf(request, within, parameters);
        if (last != null) {
            conditions += " and (union_path, name collate \"C\", id) > (:lastPath, :lastName collate \"C\", :lastId)";
            parameters.put("lastPath", last.path());
            parameters.put("lastName", last.name());
            parameters.put("lastId", last.id());
        }
        return sql.sql("select * from member.membership where " + conditions
                        + " order by union_path, name collate \"C\", id limit :limit")
                .params(parameters)
                .param("limit", ROWS_AT_ONCE)
                .query(this::read)
                .list();
    }

    private static String conditionsOf(ExportRequest request, OrgPath within, Map<String, Object> parameters) {
        parameters.put("from", within.value());
        parameters.put("end", within.end());
        String conditions = "union_path >= :from and union_path < :end";
        if (request.state() == null) {
            conditions += " and state in ('ACTIVE', 'TRANSFERRING', 'KEPT')";
        } else {
            conditions += " and state = :state";
            parameters.put("state", request.state().name());
        }
        if (request.trade() != null) {
            conditions += " and trade = :trade";
            parameters.put("trade", request.trade().name());
        }
        return conditions;
    }

    private Row read(ResultSet row, int rowNumber) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] phone = row.getBytes("phone_sealed");
        return new Row(
                id,
                row.getString("union_path"),
                row.getString("name"),
                row.getString("sex"),
                row.getInt("birth_year"),
                numbers.number(TABLE, id, row.getBytes("number_sealed")),
                phone == null ? null : numbers.phone(TABLE, id, phone),
                new UnionId(row.getObject("union_id", UUID.class)),
                row.getString("member_number"),
                row.getString("state"),
                row.getString("employment"),
                row.getString("trade"),
                row.getObject("joined", LocalDate.class),
                row.getString("source"));
    }
}
