package org.niangjia.organisation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.Registrar;
import org.niangjia.organisation.UnionDeed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was done with unions, by whom and why; never changed afterwards. */
@Repository
class UnionHistory {

    private final JdbcClient sql;
    private final JsonMapper json;

    UnionHistory(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A request that was carried out under a key. */
    record Earlier(UnionId union, String fingerprint) {}

    Optional<Earlier> under(UUID key) {
        return sql.sql("select union_id, fingerprint from organisation.union_deed where key = :key")
                .param("key", key)
                .query((row, number) ->
                        new Earlier(new UnionId(row.getObject("union_id", UUID.class)), row.getString("fingerprint")))
                .optional();
    }

    void add(UnionDeed deed, Registrar by, String fingerprint) {
        sql.sql("""
                        insert into organisation.union_deed
                            (key, union_id, other, kind, happened, account, actor, second, reason, facts, fingerprint)
                        values (:key, :union, :other, :kind, :happened, :account, :actor, :second, :reason, :facts,
                            :fingerprint)
                        """)
                .param("key", deed.key())
                .param("union", deed.union().value())
                .param("other", deed.other() == null ? null : deed.other().value())
                .param("kind", deed.kind().name())
                .param("happened", Timestamp.from(deed.happened()))
                .param("account", by.account().value())
                .param("actor", deed.actor())
                .param("second", deed.second())
                .param("reason", deed.reason())
                .param("facts", json.writeValueAsString(deed.facts()))
                .param("fingerprint", fingerprint)
                .update();
    }

    List<UnionDeed> of(UnionId union, int limit) {
        return sql.sql("""
                        select * from organisation.union_deed where union_id = :union or other = :union
                        order by position desc limit :limit
                        """)
                .param("union", union.value())
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    private UnionDeed read(ResultSet row, int number) throws SQLException {
        return new UnionDeed(
                row.getObject("key", UUID.class),
                new UnionId(row.getObject("union_id", UUID.class)),
                otherOf(row),
                UnionDeed.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("happened").toInstant(),
                row.getString("actor"),
                row.getString("second"),
                row.getString("reason"),
                json.readValue(row.getString("facts"), new TypeReference<Map<String, String>>() {}));
    }

    private static @Nullable UnionId otherOf(ResultSet row) throws SQLException {
        UUID other = row.getObject("other", UUID.class);
        return other == null ? null : new UnionId(other);
    }
}
