package org.niangjia.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.niangjia.audit.AuditTrail;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.Because;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the entries by their subjects' index. */
@Repository
class JdbcAuditTrail implements AuditTrail {

    private static final int LIMIT_MAX = 1_000;

    private final JdbcClient sql;

    JdbcAuditTrail(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Deed> byOthers(Collection<String> subjects, AccountId own, long before, int limit) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException("limit out of 1 to " + LIMIT_MAX + ": " + limit);
        }
        return sql.sql("""
                        select id, recorded, account, action, subject, because from audit.entry
                        where subject = any(:subjects) and id < :before and account <> :own
                        order by id desc limit :limit
                        """)
                .param("subjects", subjects.toArray(String[]::new))
                .param("before", before)
                .param("own", own.value())
                .param("limit", limit)
                .query(JdbcAuditTrail::read)
                .list();
    }

    private static Deed read(ResultSet row, int number) throws SQLException {
        String because = row.getString("because");
        return new Deed(
                row.getLong("id"),
                row.getTimestamp("recorded").toInstant(),
                new AccountId(row.getObject("account", UUID.class)),
                row.getString("action"),
                row.getString("subject"),
                because == null ? null : Because.fromJson(because));
    }
}
