package org.niangjia.member.internal.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The exports of the current scope's account. */
@Repository
class Exports {

    private static final String CONTENT = "member.export.content_sealed";
    private static final int LISTED_MAX = 20;

    private final JdbcClient sql;
    private final Vault vault;
    private final JsonMapper json;

    Exports(JdbcClient sql, Vault vault, JsonMapper json) {
        this.sql = sql;
        this.vault = vault;
        this.json = json;
    }

    /** @param agreedBy the second person; null if there is none, as {@code ends} then is */
    void add(
            ExportId id,
            AccountId account,
            ExportRequest request,
            Instant made,
            @Nullable AccountId agreedBy,
            @Nullable Instant ends) {
        sql.sql("""
                        insert into member.export (id, account, content_sealed, made, agreed_by, ends)
                        values (:id, :account, :content, :made, :agreedBy, :ends)
                        """)
                .param("id", id.value())
                .param("account", account.value())
                .param("content", vault.seal(CONTENT, id.value(), json.writeValueAsString(request)))
                .param("made", Timestamp.from(made))
                .param("agreedBy", agreedBy == null ? null : agreedBy.value())
                .param("ends", ends == null ? null : Timestamp.from(ends))
                .update();
    }

    Optional<Export> find(ExportId id) {
        return sql.sql("select * from member.export where id = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /** Those that a second person agreed to and that may still be taken, newest first. */
    List<Export> agreed(Instant now) {
        return sql.sql("select * from member.export where ends > :now order by made desc, id desc limit :limit")
                .param("now", Timestamp.from(now))
                .param("limit", LISTED_MAX)
                .query(this::read)
                .list();
    }

    void take(ExportId id, Instant when) {
        sql.sql("update member.export set taken = :when where id = :id")
                .param("when", Timestamp.from(when))
                .param("id", id.value())
                .update();
    }

    private Export read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Export(
                new ExportId(id),
                json.readValue(vault.open(CONTENT, id, row.getBytes("content_sealed")), ExportRequest.class),
                row.getObject("agreed_by") != null,
                instant(row.getTimestamp("ends")),
                instant(row.getTimestamp("taken")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
