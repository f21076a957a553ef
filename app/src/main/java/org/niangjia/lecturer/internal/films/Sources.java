package org.niangjia.lecturer.internal.films;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.lecturer.DocumentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The passages on which scripts rest, as they were cited and as they read now. */
@Repository
class Sources {

    private static final String SOURCE = """
            select d.id, d.title, d.slug, v.id, v.number, coalesce(v.version_date::text, ''), p.id, p.heading, p.body, p.hash,
                now.version, now.number, now.date, now.heading, now.body, now.hash
            from lecturer.passage p
                join lecturer.document_version v on v.id = p.version
                join lecturer.document d on d.id = v.document
                left join lateral (
                    select c.id as version, c.number, coalesce(c.version_date::text, '') as date, n.heading, n.body, n.hash
                    from lecturer.document_version c join lecturer.passage n on n.version = c.id and n.id = p.id
                    where c.document = d.id and c.state in ('SEARCHABLE', 'EMBEDDED')
                        and coalesce(c.valid_until, 'infinity') >= :today limit 1) now on true
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Sources(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Those of the passages that are known: all that ever were read. */
    Map<PassageRef, Source> of(Collection<PassageRef> passages) {
        Map<PassageRef, Source> found = new LinkedHashMap<>();
        UUID[] versions = passages.stream().map(PassageRef::version).distinct().toArray(UUID[]::new);
        String[] ids = passages.stream().map(PassageRef::passage).distinct().toArray(String[]::new);
        sql.sql(SOURCE + " where p.version = any(:versions) and p.id = any(:ids)")
                .param("today", LocalDate.now(clock))
                .param("versions", versions)
                .param("ids", ids)
                .query(Sources::read)
                .list()
                .forEach(source -> found.put(source.ref(), source));
        return found;
    }

    /** All passages of the document's version in use, in their order. */
    List<Source> inUse(DocumentId document) {
        return sql.sql(SOURCE + " where d.id = :document and p.version = now.version order by p.ordinal")
                .param("today", LocalDate.now(clock))
                .param("document", document.value())
                .query(Sources::read)
                .list();
    }

    /** A passage of the document's version in use. */
    Optional<Source> inUse(DocumentId document, String passage) {
        return sql.sql(SOURCE + " where d.id = :document and p.id = :passage and p.version = now.version")
                .param("today", LocalDate.now(clock))
                .param("document", document.value())
                .param("passage", passage)
                .query(Sources::read)
                .optional();
    }

    private static Source read(ResultSet row, int rowNumber) throws SQLException {
        DocumentId document = new DocumentId(row.getObject(1, UUID.class));
        String passage = row.getString(7);
        return new Source(
                new PassageRef(document, row.getObject(4, UUID.class), passage, row.getString(10)),
                row.getString(2),
                row.getString(3),
                row.getInt(5),
                row.getString(6),
                row.getString(8),
                row.getString(9),
                now(row, document, passage));
    }

    private static Source.@Nullable Now now(ResultSet row, DocumentId document, String passage) throws SQLException {
        UUID version = row.getObject(11, UUID.class);
        return version == null
                ? null
                : new Source.Now(
                        new PassageRef(document, version, passage, row.getString(16)),
                        row.getInt(12),
                        row.getString(13),
                        row.getString(14),
                        row.getString(15));
    }
}
