package org.niangjia.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;

/** An entry as the database holds it; null columns stay null so that a missing row gives another hash. */
public record StoredEntry(
        long id,
        @Nullable String recorded,
        @Nullable String account,
        @Nullable String action,
        @Nullable String subject,
        @Nullable String because) {

    public static StoredEntry from(ResultSet row) throws SQLException {
        Timestamp recorded = row.getTimestamp("recorded");
        return new StoredEntry(
                row.getLong("id"),
                recorded == null ? null : recorded.toInstant().toString(),
                row.getString("account"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("because"));
    }
}
