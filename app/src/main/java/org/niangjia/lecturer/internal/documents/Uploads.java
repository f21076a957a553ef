package org.niangjia.lecturer.internal.documents;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.lecturer.DocumentId;
import org.niangjia.organisation.Scopes;
import org.niangjia.vault.Sm3;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes files in: stored first, read by a job afterwards. */
@Service
public class Uploads {

    /** The largest file that is taken in. */
    public static final int BYTES_MAX = 50 << 20;

    private static final int MEDIA_TYPE_LENGTH_MAX = 100;

    private final Documents documents;
    private final SchedulerClient jobs;
    private final AuditLog audit;
    private final Clock clock;

    Uploads(Documents documents, SchedulerClient jobs, AuditLog audit, Clock clock) {
        this.documents = documents;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of an upload; {@code fileName} is the cleaned one. */
    public sealed interface Outcome {
        String fileName();
    }

    /** Stored; a job reads it. */
    public record Received(String fileName, UUID version) implements Outcome {}

    /** The same bytes are there already; nothing was changed. */
    public record Same(String fileName, DocumentVersion existing) implements Outcome {}

    /** Not stored. */
    public record Refused(String fileName, FailureReason reason) implements Outcome {}

    /**
     * Stores a file and has it read.
     *
     * @param fileName as the browser sent it, folders and all
     * @param target the document that it is a new version of; null if its title decides
     * @param validity on which days it is in force
     */
    @Transactional
    public Outcome receive(
            String fileName,
            String mediaType,
            byte[] content,
            @Nullable DocumentId target,
            Validity validity,
            AccountId by) {
        Outcome outcome = store(fileName, mediaType, content, target, validity, by);
        if (outcome instanceof Received received) {
            jobs.scheduleIfNotExists(ReadingJobs.READING
                    .instance(received.version().toString())
                    .data(Scopes.current().asText())
                    .scheduledTo(clock.instant()));
        }
        return outcome;
    }

    /**
     * Stores a file; the caller reads it.
     *
     * @param by null for what comes with the platform
     */
    @Transactional
    public Outcome store(
            String fileName,
            String mediaType,
            byte[] content,
            @Nullable DocumentId target,
            Validity validity,
            @Nullable AccountId by) {
        String name = FileName.of(fileName).value();
        if (content.length == 0) {
            return new Refused(name, FailureReason.EMPTY);
        }
        if (content.length > BYTES_MAX) {
            return new Refused(name, FailureReason.TOO_LARGE);
        }
        byte[] digest = Sm3.of(content);
        DocumentVersion version = new DocumentVersion(
                TimeOrderedUuid.next(),
                target,
                0,
                new VersionState.Received(),
                name,
                mediaType.length() > MEDIA_TYPE_LENGTH_MAX ? "" : mediaType,
                content.length,
                clock.instant(),
                by,
                null,
                0,
                0,
                validity);
        if (!documents.add(version, digest, content)) {
            return new Same(name, documents.sameBytes(digest).orElseThrow());
        }
        audit.record(AuditEntry.of(by, "lecturer.document-uploaded", "document-version:" + version.id()));
        return new Received(name, version.id());
    }

    /** Whether these bytes ever came in, whatever became of them. */
    @Transactional(readOnly = true)
    public Optional<DocumentVersion> everReceived(byte[] content) {
        return documents.everReceived(Sm3.of(content));
    }

    /** The bytes of a version as they came in. */
    @Transactional(readOnly = true)
    public byte[] originalOf(UUID version) {
        return documents.originalOf(version);
    }
}
