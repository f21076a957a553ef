package org.niangjia.lecturer.internal.documents;

import java.util.Objects;
import java.util.UUID;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.DocumentId;
import org.niangjia.lecturer.DocumentPublished;
import org.niangjia.lecturer.DocumentWithdrawn;
import org.niangjia.shell.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes documents out of use and back into it. */
@Service
public class Shelf {

    private final Documents documents;
    private final Library library;
    private final IndexKeeper keeper;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Shelf(
            Documents documents,
            Library library,
            IndexKeeper keeper,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.documents = documents;
        this.library = library;
        this.keeper = keeper;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Withdraws the document: when this returns 小宣 doesn't find it any more.
     *
     * @throws DocumentVersion.WrongState if it is withdrawn already
     */
    public void withdraw(DocumentId document, String reason, AccountId by) {
        UUID version = Objects.requireNonNull(transaction.execute(status -> {
            DocumentVersion withdrawn = current(document).withdraw(reason);
            documents.save(withdrawn);
            audit.record(AuditEntry.of(by, "lecturer.document-withdrawn", "document:" + document));
            events.publishEvent(new DocumentWithdrawn(document));
            return withdrawn.id();
        }));
        library.remove(version);
    }

    /**
     * Restores the document: when this returns 小宣 finds it by its words again.
     *
     * @throws DocumentVersion.WrongState if it is in use
     */
    public void restore(DocumentId document, AccountId by) {
        transaction.executeWithoutResult(status -> {
            DocumentVersion restored = current(document).restore();
            documents.save(restored);
            audit.record(AuditEntry.of(by, "lecturer.document-restored", "document:" + document));
            events.publishEvent(new DocumentPublished(document, restored.number()));
            keeper.put(restored);
        });
        keeper.wake();
    }

    /**
     * Cancels a scheduled version: it will not come into force.
     *
     * @throws DocumentVersion.WrongState if it is not scheduled (any more)
     */
    @Transactional
    public void cancel(DocumentId document, UUID version, AccountId by) {
        documents.lock(document);
        DocumentVersion cancelled = documents
                .lock(version)
                .filter(found -> document.equals(found.document()))
                .orElseThrow(NotFound::new)
                .cancel();
        documents.save(cancelled);
        audit.record(AuditEntry.of(by, "lecturer.version-cancelled", "document:" + document));
    }

    private DocumentVersion current(DocumentId document) {
        documents.lock(document);
        return documents.current(document).orElseThrow(NotFound::new);
    }
}
