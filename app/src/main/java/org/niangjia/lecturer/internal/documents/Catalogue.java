package org.niangjia.lecturer.internal.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.niangjia.lecturer.DocumentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The lists of documents, for the desk and for everybody. */
@Repository
public class Catalogue {

    /** How many documents a page of the list shows. */
    public static final int PAGE_SIZE = 50;

    private static final Duration FAILURE_SHOWN = Duration.ofDays(1);
    private static final int UPLOADS_SHOWN_MAX = 20;
    private static final String COLUMNS = """
            v.id, v.document, v.number, v.state, v.failure, v.withdrawal_reason, v.file_name, v.media_type, v.byte_count,
            v.uploaded, v.uploaded_by, v.version_date, v.passage_count, v.changed_count, v.valid_from, v.valid_until,
            v.region
            """;
    private static final String ITEM = "select d.slug, d.title, " + COLUMNS
            + " from lecturer.document d join lecturer.document_version v on v.document = d.id";
    private static final String IN_FORCE =
            " where v.state in ('SEARCHABLE', 'EMBEDDED') and coalesce(v.valid_until, 'infinity') >= :today";
    private static final String VERSION = "select " + COLUMNS + " from lecturer.document_version v";

    private final JdbcClient sql;
    private final Clock clock;

    Catalogue(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A document with one of its versions. */
    public record Item(Document document, DocumentVersion version) {}

    /** How many documents there are, and how many of them are in use. */
    public record Count(int all, int inUse) {}

    /**
     * A page of documents by title, each with its version in use or withdrawn, or the scheduled one if it has no other.
     *
     * @param after the title behind which the page begins, empty for the first
     * @return at most one more than {@link #PAGE_SIZE}: then there is a next page
     */
    @Transactional(readOnly = true)
    public List<Item> page(String after) {
        return sql.sql(ITEM + """
                         where d.title > :after and v.id = (
                            select c.id from lecturer.document_version c
                            where c.document = d.id and c.state in ('SEARCHABLE', 'EMBEDDED', 'WITHDRAWN', 'SCHEDULED')
                            order by c.state = 'SCHEDULED', c.number desc limit 1)
                        order by d.title limit :size
                        """)
                .param("after", after)
                .param("size", PAGE_SIZE + 1)
                .query(Catalogue::item)
                .list();
    }

    /** All documents in use and in force, by title. */
    @Transactional(readOnly = true)
    public List<Item> inUse() {
        return sql.sql(ITEM + IN_FORCE + " order by d.title")
                .param("today", LocalDate.now(clock))
                .query(Catalogue::item)
                .list();
    }

    /** Those of the versions that are in use and in force. */
    @Transactional(readOnly = true)
    public List<Item> inUse(Collection<UUID> versions) {
        return sql.sql(ITEM + IN_FORCE + " and v.id = any(:versions)")
                .param("today", LocalDate.now(clock))
                .param("versions", versions.toArray(UUID[]::new))
                .query(Catalogue::item)
                .list();
    }

    /** The version of a document that is in use and in force. */
    @Transactional(readOnly = true)
    public Optional<Item> inUse(DocumentId document) {
        return sql.sql(ITEM + IN_FORCE + " and d.id = :document")
                .param("today", LocalDate.now(clock))
                .param("document", document.value())
                .query(Catalogue::item)
                .optional();
    }

    /** The scheduled versions of the documents to which the versions belong, the soonest first. */
    @Transactional(readOnly = true)
    public List<Item> scheduledAfter(Collection<UUID> versions) {
        return sql.sql(ITEM + """
                         where v.state = 'SCHEDULED' and v.document in (
                            select c.document from lecturer.document_version c where c.id = any(:versions))
                        order by v.valid_from, d.title
                        """)
                .param("versions", versions.toArray(UUID[]::new))
                .query(Catalogue::item)
                .list();
    }

    @Transactional(readOnly = true)
    public Count count() {
        return sql.sql("""
                        select count(*), count(*) filter (where state <> 'WITHDRAWN') from lecturer.document_version
                        where state in ('SEARCHABLE', 'EMBEDDED', 'WITHDRAWN')
                        """)
                .query((row, number) -> new Count(row.getInt(1), row.getInt(2)))
                .single();
    }

    /** All versions of a document that were read, the newest first. */
    @Transactional(readOnly = true)
    public List<Item> versions(DocumentId document) {
        return sql.sql(ITEM + " where d.id = :id and v.number is not null and v.state not in ('READING', 'FAILED')"
                        + " order by v.number desc")
                .param("id", document.value())
                .query(Catalogue::item)
                .list();
    }

    /** The version in use of the document at a public address. */
    @Transactional(readOnly = true)
    public Optional<Item> open(String slug) {
        return sql.sql(ITEM + " where d.slug = :slug and v.state in ('SEARCHABLE', 'EMBEDDED')")
                .param("slug", slug)
                .query(Catalogue::item)
                .optional();
    }

    /** A version by its number of a document that is not withdrawn. */
    @Transactional(readOnly = true)
    public Optional<Item> open(String slug, int number) {
        return sql.sql(ITEM + """
                         where d.slug = :slug and v.number = :number
                            and v.state in ('READING', 'SCHEDULED', 'SEARCHABLE', 'EMBEDDED', 'REPLACED')
                            and not exists (select from lecturer.document_version w
                                            where w.document = d.id and w.state = 'WITHDRAWN')
                        """)
                .param("slug", slug)
                .param("number", number)
                .query(Catalogue::item)
                .optional();
    }

    /** Uploads that are not read yet, and those of the last day that could not be, the newest first. */
    @Transactional(readOnly = true)
    public List<DocumentVersion> uploads() {
        return sql.sql(VERSION + """
                         where v.state in ('RECEIVED', 'READING') or v.state = 'FAILED' and v.changed > :since
                        order by v.uploaded desc limit :max
                        """)
                .param("since", OffsetDateTime.now(clock).minus(FAILURE_SHOWN))
                .param("max", UPLOADS_SHOWN_MAX)
                .query(Documents::read)
                .list();
    }

    /** Changes whenever a version does. */
    @Transactional(readOnly = true)
    public long stamp() {
        return sql.sql("select coalesce(extract(epoch from max(changed)) * 1000, 0)::bigint"
                        + " from lecturer.document_version")
                .query(Long.class)
                .single();
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        DocumentVersion version = Documents.read(row, number);
        DocumentId id = new DocumentId(row.getObject("document", UUID.class));
        return new Item(new Document(id, row.getString("slug"), row.getString("title")), version);
    }
}
