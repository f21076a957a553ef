package org.niangjia.lecturer.internal.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.DocumentId;

/**
 * One version of a document from the upload on. Its verbs give the version as it is afterwards and throw {@link
 * WrongState} where they make no sense.
 *
 * @param document null until the file is read, unless it was uploaded for a document
 * @param number from 1 in the order of reading; 0 as long as it has none
 * @param fileName without folders
 * @param uploadedBy null for what came with the platform
 * @param versionDate the date that the document itself states
 * @param passages how many it has
 * @param changed passages that are new, other or gone against the version before
 * @param validity on which days it is in force
 */
public record DocumentVersion(
        UUID id,
        @Nullable DocumentId document,
        int number,
        VersionState state,
        String fileName,
        String mediaType,
        int byteCount,
        Instant uploaded,
        @Nullable AccountId uploadedBy,
        @Nullable LocalDate versionDate,
        int passages,
        int changed,
        Validity validity) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A version was asked for what its state does not allow. */
    public static final class WrongState extends RuntimeException {
        WrongState(DocumentVersion version, String deed) {
            super("a version that is " + version.state.code() + " cannot be " + deed + ": " + version.id);
        }
    }

    DocumentVersion beginReading() {
        require(state.unread(), "read");
        return with(new VersionState.Reading());
    }

    DocumentVersion fail(FailureReason reason) {
        require(state.unread(), "failed");
        return with(new VersionState.Failed(reason));
    }

    /** Its text is known, and with it whose version it is. */
    DocumentVersion assign(DocumentId to, int newNumber, @Nullable LocalDate date, int passageCount, int changedCount) {
        require(state instanceof VersionState.Reading, "assigned");
        return new DocumentVersion(
                id,
                to,
                newNumber,
                state,
                fileName,
                mediaType,
                byteCount,
                uploaded,
                uploadedBy,
                date,
                passageCount,
                changedCount,
                validity);
    }

    DocumentVersion publish() {
        require(state instanceof VersionState.Reading && number > 0, "published");
        return with(new VersionState.Searchable());
    }

    /** It is read, and waits for its day. */
    DocumentVersion schedule() {
        require(state instanceof VersionState.Reading && number > 0, "scheduled");
        return with(new VersionState.Scheduled());
    }

    /** Its day has come: it is read once more, and published. */
    DocumentVersion fallDue() {
        require(state instanceof VersionState.Scheduled, "due");
        return with(new VersionState.Reading());
    }

    /** It will not come into force after all. */
    DocumentVersion cancel() {
        require(state instanceof VersionState.Scheduled, "cancelled");
        return with(new VersionState.Replaced());
    }

    /** Whether this version takes the place of the other: in force from a later day, or of the same day and uploaded later. */
    boolean supersedes(DocumentVersion other) {
        int days = begins().compareTo(other.begins());
        return days > 0 || (days == 0 && !uploaded.isBefore(other.uploaded));
    }

    /** A day in the past given with an upload makes it no older. */
    private LocalDate begins() {
        LocalDate day = uploaded.atZone(ZONE).toLocalDate();
        return validity.isAhead(day) ? Objects.requireNonNull(validity.from()) : day;
    }

    DocumentVersion embed() {
        require(state instanceof VersionState.Searchable, "embedded");
        return with(new VersionState.Embedded());
    }

    DocumentVersion replace() {
        require(
                state.inUse() || state instanceof VersionState.Withdrawn || state instanceof VersionState.Reading,
                "replaced");
        return with(new VersionState.Replaced());
    }

    DocumentVersion withdraw(String reason) {
        require(state.inUse(), "withdrawn");
        return with(new VersionState.Withdrawn(reason));
    }

    DocumentVersion restore() {
        require(state instanceof VersionState.Withdrawn, "restored");
        return with(new VersionState.Searchable());
    }

    private void require(boolean allowed, String deed) {
        if (!allowed) {
            throw new WrongState(this, deed);
        }
    }

    private DocumentVersion with(VersionState next) {
        return new DocumentVersion(
                id,
                document,
                number,
                next,
                fileName,
                mediaType,
                byteCount,
                uploaded,
                uploadedBy,
                versionDate,
                passages,
                changed,
                validity);
    }
}
