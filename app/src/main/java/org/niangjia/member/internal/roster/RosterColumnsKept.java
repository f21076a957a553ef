package org.niangjia.member.internal.roster;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.niangjia.kernel.UnionId;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How each union read a heading the last time. */
@Repository
class RosterColumnsKept {

    private final JdbcClient sql;
    private final Vault vault;
    private final Clock clock;

    RosterColumnsKept(JdbcClient sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    Optional<RosterColumns> find(UnionId union, List<String> heading) {
        return sql.sql("select columns from member.roster_columns where union_id = :union and heading = :heading")
                .param("union", union.value())
                .param("heading", fingerprint(heading))
                .query(String.class)
                .optional()
                .map(RosterColumns::parse);
    }

    void keep(UnionId union, List<String> heading, RosterColumns columns) {
        sql.sql("""
                        insert into member.roster_columns (union_id, heading, columns, used)
                        values (:union, :heading, :columns, :now)
                        on conflict (union_id, heading) do update set columns = excluded.columns, used = excluded.used
                        """)
                .param("union", union.value())
                .param("heading", fingerprint(heading))
                .param("columns", columns.asText())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private byte[] fingerprint(List<String> heading) {
        return vault.blindIndex("roster-heading", String.join("\n", heading));
    }
}
