package org.niangjia.lecturer.internal.films;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The films that the current scope may see; every method belongs into a transaction of its caller. */
@Repository
class Productions {

    private static final String PRODUCTION = """
            select id, slug, subject, union_id, state, edition, draft, author, reviewer, review_note, approved_digest,
                   withdrawal_reason, published
            from lecturer.production
            """;

    /** True for a source that reads otherwise now, or is in no version in use and in force. */
    static final String STALE_SOURCE = """
            not exists (select from lecturer.document_version v join lecturer.passage p on p.version = v.id
                        where v.document = s.document and v.state in ('SEARCHABLE', 'EMBEDDED')
                            and coalesce(v.valid_until, 'infinity') >= :today and p.id = s.passage and p.hash = s.hash)
            """;

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    Productions(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Somebody else changed it since it was read. */
    public static final class ChangedMeanwhile extends RuntimeException {
        ChangedMeanwhile(Production production) {
            super("changed by somebody else meanwhile: " + production.id());
        }
    }

    void add(Production production, OrgPath path) {
        sql.sql("""
                        insert into lecturer.production (id, slug, kind, title, subject, union_id, union_path, state, edition,
                            draft, author, created, changed)
                        values (:id, :slug, :kind, :title, :subject, :union, :path, :state, :edition, :draft::jsonb, :author,
                            :now, :now)
                        """)
                .param("id", production.id().value())
                .param("slug", production.slug())
                .param("kind", production.draft().script().kind().name())
                .param("title", production.draft().script().title())
                .param("subject", production.subject())
                .param("union", production.union().value())
                .param("path", path.value())
                .param("state", production.state().name())
                .param("edition", production.edition())
                .param("draft", json.writeValueAsString(production.draft()))
                .param("author", valueOf(production.author()), Types.OTHER)
                .param("now", OffsetDateTime.now(clock))
                .update();
        storeSources(production);
    }

    /**
     * Writes what a verb changed.
     *
     * @throws ChangedMeanwhile if the stored one is not the edition before it
     */
    void save(Production production) {
        String approval = production.approval();
        Instant published = production.published();
        int changed = sql.sql("""
                        update lecturer.production
                        set title = :title, state = :state, edition = :edition, draft = :draft::jsonb, author = :author,
                            reviewer = :reviewer, review_note = :note, approved_digest = :digest,
                            withdrawal_reason = :reason, published = :published, changed = :now
                        where id = :id and edition = :edition - 1
                        """)
                .param("id", production.id().value())
                .param("title", production.draft().script().title())
                .param("state", production.state().name())
                .param("edition", production.edition())
                .param("draft", json.writeValueAsString(production.draft()))
                .param("author", valueOf(production.author()), Types.OTHER)
                .param("reviewer", valueOf(production.reviewer()), Types.OTHER)
                .param("note", production.note(), Types.VARCHAR)
                .param("digest", approval == null ? null : HexFormat.of().parseHex(approval), Types.BINARY)
                .param("reason", production.withdrawal(), Types.VARCHAR)
                .param(
                        "published",
                        published == null ? null : published.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (changed == 0) {
            throw new ChangedMeanwhile(production);
        }
        sql.sql("delete from lecturer.production_source where production = :id")
                .param("id", production.id().value())
                .update();
        storeSources(production);
    }

    private void storeSources(Production production) {
        production
                .draft()
                .passages()
                .forEach(source -> sql.sql("""
                                insert into lecturer.production_source (production, document, version, passage, hash)
                                values (:id, :document, :version, :passage, :hash)
                                on conflict (production, document, passage) do nothing
                                """)
                        .param("id", production.id().value())
                        .param("document", source.document().value())
                        .param("version", source.version())
                        .param("passage", source.passage())
                        .param("hash", source.hash())
                        .update());
    }

    Optional<Production> find(ProductionId id) {
        return sql.sql(PRODUCTION + " where id = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /** The one that everybody sees at a public address. */
    Optional<Production> published(String slug) {
        return sql.sql(PRODUCTION + " where slug = :slug and state = 'PUBLISHED'")
                .param("slug", slug)
                .query(this::read)
                .optional();
    }

    /** Whether a passage on which it rests reads otherwise now, or is withdrawn or out of force. */
    boolean isStale(ProductionId id) {
        return sql.sql("select exists (select from lecturer.production_source s where s.production = :id and "
                        + STALE_SOURCE + ")")
                .param("id", id.value())
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }

    private Production read(ResultSet row, int number) throws SQLException {
        byte[] digest = row.getBytes("approved_digest");
        OffsetDateTime published = row.getObject("published", OffsetDateTime.class);
        return new Production(
                new ProductionId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("subject"),
                new UnionId(row.getObject("union_id", UUID.class)),
                ProductionState.valueOf(row.getString("state")),
                row.getInt("edition"),
                json.readValue(row.getString("draft"), Draft.class),
                account(row, "author"),
                account(row, "reviewer"),
                row.getString("review_note"),
                digest == null ? null : HexFormat.of().formatHex(digest),
                row.getString("withdrawal_reason"),
                published == null ? null : published.toInstant());
    }

    private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
        UUID value = row.getObject(column, UUID.class);
        return value == null ? null : new AccountId(value);
    }

    private static @Nullable UUID valueOf(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }
}
