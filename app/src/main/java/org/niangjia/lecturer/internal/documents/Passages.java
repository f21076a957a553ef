package org.niangjia.lecturer.internal.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.Passage;
import org.niangjia.kernel.UnionId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The passages of all versions in PostgreSQL: what the search index is made from, and what citations are checked against. */
@Repository
public class Passages {

    private static final int BATCH = 500;
    private static final String PASSAGE = "select ordinal, id, heading, path, body, hash from lecturer.passage";

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final Clock clock;

    Passages(JdbcClient sql, JdbcTemplate batches, Clock clock) {
        this.sql = sql;
        this.batches = batches;
        this.clock = clock;
    }

    /** Stores the passages of a version in place of what an earlier, interrupted reading stored. */
    void store(UUID version, List<Passage> passages) {
        sql.sql("delete from lecturer.passage where version = :version")
                .param("version", version)
                .update();
        batches.batchUpdate("""
                insert into lecturer.passage (version, ordinal, id, heading, path, body, hash)
                values (?, ?, ?, ?, ?, ?, ?)
                """, passages, BATCH, (statement, passage) -> {
            statement.setObject(1, version);
            statement.setInt(2, passage.ordinal());
            statement.setString(3, passage.id());
            statement.setString(4, passage.heading());
            statement.setArray(
                    5,
                    statement
                            .getConnection()
                            .createArrayOf("text", passage.path().toArray()));
            statement.setString(6, passage.text());
            statement.setString(7, passage.contentHash());
        });
    }

    /** All passages of a version in their order. */
    public List<Passage> of(UUID version) {
        return sql.sql(PASSAGE + " where version = :version order by ordinal")
                .param("version", version)
                .query(Passages::read)
                .list();
    }

    /** One passage of a version. */
    public Optional<Passage> of(UUID version, String passage) {
        return sql.sql(PASSAGE + " where version = :version and id = :id")
                .param("version", version)
                .param("id", passage)
                .query(Passages::read)
                .optional();
    }

    /** How many passages of the one version are new, other or gone against the other version. */
    int differences(UUID version, UUID before) {
        return sql.sql("""
                        select count(*)
                        from (select id, hash from lecturer.passage where version = :version) now
                        full join (select id, hash from lecturer.passage where version = :before) old using (id)
                        where now.hash is distinct from old.hash
                        """)
                .param("version", version)
                .param("before", before)
                .query(Integer.class)
                .single();
    }

    /**
     * A passage of a version that may be cited, with what a citation shows.
     *
     * @param number of the version
     * @param heading of the passage
     * @param region for whose members the version is; null if for everybody
     */
    public record Cited(
            UUID version,
            String passage,
            String text,
            String slug,
            String title,
            int number,
            String versionDate,
            String heading,
            @Nullable UnionId region) {}

    /** Those of the passages whose version is in use and in force. */
    public List<Cited> cited(Collection<UUID> versions, Collection<String> passages) {
        return sql.sql("""
                        select v.id, p.id, p.body, d.slug, d.title, v.number, coalesce(v.version_date::text, ''),
                            p.heading, v.region
                        from lecturer.passage p
                            join lecturer.document_version v on v.id = p.version
                            join lecturer.document d on d.id = v.document
                        where p.version = any(:versions) and p.id = any(:passages)
                            and v.state in ('SEARCHABLE', 'EMBEDDED') and coalesce(v.valid_until, 'infinity') >= :today
                        """)
                .param("today", LocalDate.now(clock))
                .param("versions", versions.toArray(UUID[]::new))
                .param("passages", passages.toArray(String[]::new))
                .query((row, number) -> new Cited(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6),
                        row.getString(7),
                        row.getString(8),
                        row.getObject(9, UUID.class) == null ? null : new UnionId(row.getObject(9, UUID.class))))
                .list();
    }

    private static Passage read(ResultSet row, int rowNumber) throws SQLException {
        return new Passage(
                row.getString("id"),
                row.getString("heading"),
                Arrays.asList((String[]) row.getArray("path").getArray()),
                row.getString("body"),
                row.getString("hash"),
                row.getInt("ordinal"));
    }
}
