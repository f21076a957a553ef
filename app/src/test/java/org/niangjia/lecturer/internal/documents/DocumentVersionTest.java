package org.niangjia.lecturer.internal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.niangjia.lecturer.DocumentId;
import org.niangjia.lecturer.internal.documents.DocumentVersion.WrongState;

class DocumentVersionTest {

    @Test
    void aReadVersionComesIntoUse() {
        assertThat(inUse().state()).isInstanceOf(VersionState.Searchable.class);
    }

    @Test
    void aVersionThatWasBeingReadCanBeReadAgain() {
        assertThat(received().beginReading().beginReading().state()).isInstanceOf(VersionState.Reading.class);
    }

    @Test
    void aVersionInUseIsNotReadAgain() {
        assertThatThrownBy(() -> inUse().beginReading()).isInstanceOf(WrongState.class);
    }

    @Test
    void aVersionWithoutDocumentDoesNotComeIntoUse() {
        assertThatThrownBy(() -> received().beginReading().publish()).isInstanceOf(WrongState.class);
    }

    @Test
    void aWithdrawnVersionCanBeRestoredAndIsEmbeddedAgain() {
        assertThat(inUse().embed().withdraw("过期").restore().state()).isInstanceOf(VersionState.Searchable.class);
    }

    @Test
    void whatIsWithdrawnIsNotWithdrawnTwice() {
        assertThatThrownBy(() -> inUse().withdraw("过期").withdraw("过期")).isInstanceOf(WrongState.class);
    }

    @Test
    void aReplacedVersionStaysReplaced() {
        assertThatThrownBy(() -> inUse().replace().restore()).isInstanceOf(WrongState.class);
    }

    private static DocumentVersion inUse() {
        return received()
                .beginReading()
                .assign(DocumentId.next(), 1, null, 3, 0)
                .publish();
    }

    private static DocumentVersion received() {
        return new DocumentVersion(
                new UUID(0, 1),
                null,
                0,
                new VersionState.Received(),
                "办法.md",
                "text/markdown",
                10,
                Instant.parse("2026-03-16T01:00:00Z"),
                null,
                null,
                0,
                0,
                Validity.ALWAYS);
    }
}
