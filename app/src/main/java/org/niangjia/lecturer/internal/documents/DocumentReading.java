package org.niangjia.lecturer.internal.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.engine.knowledge.SourceDocument;
import org.niangjia.lecturer.DocumentId;
import org.niangjia.lecturer.DocumentPublished;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns an upload into the version in use: read, passages into the database, then into the index, then published.
 *
 * <p>Killed anywhere, it is run again from the start and ends the same: until it is published the version stays READING
 * and the version before stays in use.
 */
@Component
public class DocumentReading {

    private final Documents documents;
    private final Passages passages;
    private final Library library;
    private final IndexKeeper keeper;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DocumentReading(
            Documents documents,
            Passages passages,
            Library library,
            IndexKeeper keeper,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.documents = documents;
        this.passages = passages;
        this.library = library;
        this.keeper = keeper;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Reads the version if it still has to be read; does nothing otherwise. */
    void read(UUID version) {
        Optional<DocumentVersion> begun = inTransaction(() -> begin(version));
        if (begun.isEmpty()) {
            return;
        }
        byte[] original = inTransaction(() -> documents.originalOf(version));
        try {
            publish(begun.get(), library.read(new FileName(begun.get().fileName()), original));
        } catch (Library.Unreadable unreadable) {
            fail(version, unreadable.reason());
        }
    }

    /** Takes scheduled versions into use whose day has come. */
    void readDue() {
        for (UUID due : inTransaction(() -> documents.due(LocalDate.now(clock)))) {
            transaction.executeWithoutResult(status -> documents
                    .lock(due)
                    .filter(found -> found.state() instanceof VersionState.Scheduled)
                    .ifPresent(found -> documents.save(found.fallDue())));
            read(due);
        }
    }

    /** Gives the version up; does nothing if it is read already. */
    void fail(UUID version, FailureReason reason) {
        transaction.executeWithoutResult(status -> documents
                .lock(version)
                .filter(found -> found.state().unread())
                .ifPresent(found -> documents.save(found.fail(reason))));
    }

    private Optional<DocumentVersion> begin(UUID version) {
        Optional<DocumentVersion> reading =
                documents.lock(version).filter(found -> found.state().unread()).map(DocumentVersion::beginReading);
        reading.ifPresent(documents::save);
        return reading;
    }

    private void publish(DocumentVersion begun, SourceDocument source) {
        Optional<DocumentVersion> stored = inTransaction(() -> store(begun, source));
        if (stored.isEmpty()) {
            fail(begun.id(), FailureReason.TITLE_TAKEN);
            return;
        }
        if (begun.validity().isAhead(LocalDate.now(clock))) {
            transaction.executeWithoutResult(
                    status -> documents.save(stored.get().schedule()));
            return;
        }
        library.put(begun.id(), source);
        inTransaction(() -> takeIntoUse(stored.get(), source.title())).ifPresent(library::remove);
        keeper.wake();
    }

    /** The version with its document and passages; empty if its title belongs to another document. */
    private Optional<DocumentVersion> store(DocumentVersion begun, SourceDocument source) {
        FileName file = new FileName(begun.fileName());
        DocumentId target = begun.document();
        if (target != null && documents.isTitleOfAnother(source.title(), target)) {
            return Optional.empty();
        }
        DocumentId document =
                target == null ? documents.titled(source.title(), file).id() : target;
        documents.lock(document);
        passages.store(begun.id(), source.passages());
        int changed = documents
                .current(document)
                .map(before -> passages.differences(begun.id(), before.id()))
                .orElse(0);
        DocumentVersion assigned = begun.assign(
                document,
                begun.number() > 0 ? begun.number() : documents.nextNumber(document),
                source.versionDate().orElse(null),
                source.passages().size(),
                changed);
        documents.save(assigned);
        return Optional.of(assigned);
    }

    /** Gives the version that goes out of use, if any: the one before, or this one if a later upload was read earlier. */
    private Optional<UUID> takeIntoUse(DocumentVersion stored, String title) {
        DocumentId document = Objects.requireNonNull(stored.document());
        documents.lock(document);
        Optional<DocumentVersion> before = documents.current(document);
        if (before.isPresent() && !stored.supersedes(before.get())) {
            documents.save(stored.replace());
            return Optional.of(stored.id());
        }
        before.ifPresent(version -> documents.save(version.replace()));
        documents.save(stored.publish());
        documents.retitle(document, title);
        audit.record(AuditEntry.of(
                stored.uploadedBy(),
                before.isPresent() ? "lecturer.document-replaced" : "lecturer.document-published",
                "document:" + document));
        events.publishEvent(new DocumentPublished(document, stored.number()));
        return before.map(DocumentVersion::id);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
