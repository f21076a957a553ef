package org.niangjia.lecturer.internal.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.UnionId;
import org.niangjia.lecturer.DocumentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents and their versions in PostgreSQL; every method belongs into a transaction of its caller. */
@Repository
class Documents {

    private static final String VERSION = """
            select id, document, number, state, failure, withdrawal_reason, file_name, media_type, byte_count, uploaded,
                   uploaded_by, version_date, passage_count, changed_count, valid_from, valid_until, region
            from lecturer.document_version
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Documents(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Stores an upload, unless the same bytes are being read, in use or withdrawn.
     *
     * @return whether it was stored
     */
    boolean add(DocumentVersion version, byte[] digest, byte[] content) {
        return sql.sql("""
                        insert into lecturer.document_version (id, document, state, file_name, media_type, byte_count,
                            digest, original, uploaded, uploaded_by, changed, valid_from, valid_until, region)
                        values (:id, :document, :state, :file, :media, :bytes, :digest, :original, :uploaded, :by, :uploaded,
                            :from, :until, :region)
                        on conflict (digest)
                            where state in ('RECEIVED', 'READING', 'SCHEDULED', 'SEARCHABLE', 'EMBEDDED', 'WITHDRAWN') do nothing
                        """)
                        .param("id", version.id())
                        .param(
                                "document",
                                version.document() == null
                                        ? null
                                        : version.document().value(),
                                Types.OTHER)
                        .param("state", version.state().code().name())
                        .param("file", version.fileName())
                        .param("media", version.mediaType())
                        .param("bytes", version.byteCount())
                        .param("digest", digest)
                        .param("original", content)
                        .param("uploaded", version.uploaded().atOffset(ZoneOffset.UTC))
                        .param(
                                "by",
                                version.uploadedBy() == null
                                        ? null
                                        : version.uploadedBy().value(),
                                Types.OTHER)
                        .param("from", version.validity().from(), Types.DATE)
                        .param("until", version.validity().until(), Types.DATE)
                        .param(
                                "region",
                                version.validity().region() == null
                                        ? null
                                        : version.validity().region().value(),
                                Types.OTHER)
                        .update()
                == 1;
    }

    /** The version of the same bytes that keeps an upload from being stored. */
    Optional<DocumentVersion> sameBytes(byte[] digest) {
        return sql.sql(VERSION
                        + " where digest = :digest"
                        + " and state in ('RECEIVED', 'READING', 'SCHEDULED', 'SEARCHABLE', 'EMBEDDED', 'WITHDRAWN')")
                .param("digest", digest)
                .query(Documents::read)
                .optional();
    }

    /** The newest version of the same bytes, in whatever state. */
    Optional<DocumentVersion> everReceived(byte[] digest) {
        return sql.sql(VERSION + " where digest = :digest order by uploaded desc limit 1")
                .param("digest", digest)
                .query(Documents::read)
                .optional();
    }

    /** The version, locked until the end of the transaction. */
    Optional<DocumentVersion> lock(UUID version) {
        return sql.sql(VERSION + " where id = :id for update")
                .param("id", version)
                .query(Documents::read)
                .optional();
    }

    /** The bytes as they were uploaded. */
    byte[] originalOf(UUID version) {
        return sql.sql("select original from lecturer.document_version where id = :id")
                .param("id", version)
                .query(byte[].class)
                .single();
    }

    /** Writes what the verbs of a version changed. */
    void save(DocumentVersion version) {
        sql.sql("""
                        update lecturer.document_version
                        set document = :document, number = :number, state = :state, failure = :failure,
                            withdrawal_reason = :reason, changed = :now, version_date = :date, passage_count = :passages,
                            changed_count = :changes
                        where id = :id
                        """)
                .param("id", version.id())
                .param(
                        "document",
                        version.document() == null ? null : version.document().value(),
                        Types.OTHER)
                .param("number", version.number() == 0 ? null : version.number(), Types.INTEGER)
                .param("state", version.state().code().name())
                .param(
                        "failure",
                        version.state() instanceof VersionState.Failed failed
                                ? failed.reason().name()
                                : null,
                        Types.VARCHAR)
                .param(
                        "reason",
                        version.state() instanceof VersionState.Withdrawn withdrawn ? withdrawn.reason() : null,
                        Types.VARCHAR)
                .param("now", OffsetDateTime.now(clock))
                .param("date", version.versionDate(), Types.DATE)
                .param("passages", version.passages())
                .param("changes", version.changed())
                .update();
    }

    /** The document of that title, made if there is none; an address that is taken gets a number behind it. */
    Document titled(String title, FileName file) {
        Optional<Document> known = withTitle(title);
        if (known.isPresent()) {
            return known.get();
        }
        DocumentId id = DocumentId.next();
        String wanted = file.slug().isEmpty() ? "document-" + shortFormOf(id) : file.slug();
        String slug = isTaken(wanted) ? wanted + "-" + shortFormOf(id) : wanted;
        sql.sql("""
                        insert into lecturer.document (id, slug, title) values (:id, :slug, :title)
                        on conflict (title) do nothing
                        """)
                .param("id", id.value())
                .param("slug", slug)
                .param("title", title)
                .update();
        return withTitle(title).orElseThrow();
    }

    private boolean isTaken(String slug) {
        return sql.sql("select exists (select from lecturer.document where slug = :slug)")
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }

    /** The random end of the identifier, in eight letters and digits. */
    private static String shortFormOf(DocumentId id) {
        return Long.toUnsignedString(id.value().getLeastSignificantBits() & 0xFF_FFFF_FFFFL, 36)
                .toLowerCase(Locale.ROOT);
    }

    private Optional<Document> withTitle(String title) {
        return sql.sql("select id, slug, title from lecturer.document where title = :title")
                .param("title", title)
                .query(Documents::readDocument)
                .optional();
    }

    boolean isTitleOfAnother(String title, DocumentId document) {
        return withTitle(title).filter(other -> !other.id().equals(document)).isPresent();
    }

    /** Locks the document until the end of the transaction, so that its versions change one after the other. */
    void lock(DocumentId document) {
        sql.sql("select from lecturer.document where id = :id for no key update")
                .param("id", document.value())
                .query(locked -> {});
    }

    void retitle(DocumentId document, String title) {
        sql.sql("update lecturer.document set title = :title where id = :id and title <> :title")
                .param("id", document.value())
                .param("title", title)
                .update();
    }

    int nextNumber(DocumentId document) {
        return sql.sql("select coalesce(max(number), 0) + 1 from lecturer.document_version where document = :document")
                .param("document", document.value())
                .query(Integer.class)
                .single();
    }

    /** The version in use or withdrawn. */
    Optional<DocumentVersion> current(DocumentId document) {
        return sql.sql(VERSION + " where document = :document and state in ('SEARCHABLE', 'EMBEDDED', 'WITHDRAWN')")
                .param("document", document.value())
                .query(Documents::read)
                .optional();
    }

    String titleOf(DocumentId document) {
        return sql.sql("select title from lecturer.document where id = :id")
                .param("id", document.value())
                .query(String.class)
                .single();
    }

    /** Whether the version is in use and its time is not over. */
    boolean isCitable(DocumentVersion version) {
        return version.state().inUse() && !version.validity().isOver(LocalDate.now(clock));
    }

    /** All versions in use whose time is not over. */
    List<DocumentVersion> inUse() {
        return sql.sql(VERSION
                        + " where state in ('SEARCHABLE', 'EMBEDDED') and coalesce(valid_until, 'infinity') >= :today")
                .param("today", LocalDate.now(clock))
                .query(Documents::read)
                .list();
    }

    /** Scheduled versions whose day has come on the day, in the order in which they come into force. */
    List<UUID> due(LocalDate day) {
        return sql.sql("""
                        select id from lecturer.document_version
                        where state = 'SCHEDULED' and valid_from <= :day order by valid_from, uploaded
                        """)
                .param("day", day)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Marks those of the versions that are in use as found by meaning too, or as not found by it any more. */
    void markEmbedded(Set<UUID> versions, boolean embedded) {
        sql.sql("""
                        update lecturer.document_version set state = :to, changed = :now
                        where id = any(:versions) and state = :from
                        """)
                .param("versions", versions.toArray(UUID[]::new))
                .param("from", embedded ? VersionState.Code.SEARCHABLE.name() : VersionState.Code.EMBEDDED.name())
                .param("to", embedded ? VersionState.Code.EMBEDDED.name() : VersionState.Code.SEARCHABLE.name())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    static DocumentVersion read(ResultSet row, int rowNumber) throws SQLException {
        UUID document = row.getObject("document", UUID.class);
        UUID by = row.getObject("uploaded_by", UUID.class);
        UUID region = row.getObject("region", UUID.class);
        return new DocumentVersion(
                row.getObject("id", UUID.class),
                document == null ? null : new DocumentId(document),
                row.getInt("number"),
                stateOf(row),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getInt("byte_count"),
                row.getTimestamp("uploaded").toInstant(),
                by == null ? null : new AccountId(by),
                row.getObject("version_date", LocalDate.class),
                row.getInt("passage_count"),
                row.getInt("changed_count"),
                new Validity(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        region == null ? null : new UnionId(region)));
    }

    private static VersionState stateOf(ResultSet row) throws SQLException {
        return switch (VersionState.Code.valueOf(row.getString("state"))) {
            case RECEIVED -> new VersionState.Received();
            case READING -> new VersionState.Reading();
            case SCHEDULED -> new VersionState.Scheduled();
            case SEARCHABLE -> new VersionState.Searchable();
            case EMBEDDED -> new VersionState.Embedded();
            case FAILED -> new VersionState.Failed(FailureReason.valueOf(row.getString("failure")));
            case REPLACED -> new VersionState.Replaced();
            case WITHDRAWN -> new VersionState.Withdrawn(row.getString("withdrawal_reason"));
        };
    }

    private static Document readDocument(ResultSet row, int rowNumber) throws SQLException {
        return new Document(
                new DocumentId(row.getObject("id", UUID.class)), row.getString("slug"), row.getString("title"));
    }
}
