package org.niangjia.organisation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.CreditCode;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.UnionKind;
import org.niangjia.organisation.UnionLevel;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.UnionRecord;

/** Reads rows of {@code organisation.union_node}. */
final class UnionRows {

    private UnionRows() {}

    static UnionNode node(ResultSet row, int number) throws SQLException {
        return new UnionNode(
                new UnionId(row.getObject("id", UUID.class)),
                new OrgPath(row.getString("path")),
                row.getString("name"),
                row.getString("short_name"),
                UnionLevel.valueOf(row.getString("level")),
                UnionKind.valueOf(row.getString("kind")),
                row.getString("division"),
                union(row, "industry_parent"),
                row.getString("employer"),
                row.getString("state").equals(UnionRecord.State.OPEN.name()));
    }

    static UnionRecord record(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended");
        return new UnionRecord(
                node(row, number),
                code(row, "credit_code"),
                code(row, "employer_code"),
                row.getObject("founded", LocalDate.class),
                row.getString("papers"),
                UnionRecord.State.valueOf(row.getString("state")),
                ended == null ? null : ended.toInstant(),
                union(row, "heir"));
    }

    private static @Nullable UnionId union(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new UnionId(id);
    }

    private static @Nullable CreditCode code(ResultSet row, String column) throws SQLException {
        String code = row.getString(column);
        return code == null ? null : new CreditCode(code);
    }
}
