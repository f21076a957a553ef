package org.niangjia.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.vault.Signer;
import org.niangjia.vault.Sm2;

/** Checkpoints survive in a text file, and each is only as good as its signature. */
class CheckpointFileTest {

    @TempDir
    private Path folder;

    private final Signer signer = Sm2.signer(Sm2.newPrivateKey());
    private final AuditCheckpoint checkpoint =
            AuditCheckpoint.sign(7, new byte[32], Instant.parse("2026-11-24T01:02:03.004Z"), signer);

    @Test
    void whatWasAppendedIsReadAgain() throws Exception {
        CheckpointFile file = new CheckpointFile(folder.resolve("below/checkpoints.txt"));
        file.append(checkpoint);
        file.append(checkpoint);

        assertThat(file.read())
                .containsExactly(checkpoint, checkpoint)
                .allMatch(read -> read.isSignedWith(signer.publicKey()));
    }

    @Test
    void aMissingFileHoldsNone() throws Exception {
        assertThat(new CheckpointFile(folder.resolve("none.txt")).read()).isEmpty();
    }

    @Test
    void aLastLineThatWasCutOffWhileWritingIsPassedOver() throws Exception {
        Path path = folder.resolve("checkpoints.txt");
        new CheckpointFile(path).append(checkpoint);
        Files.writeString(path, checkpoint.asLine().substring(0, 40), StandardOpenOption.APPEND);

        assertThat(new CheckpointFile(path).read()).containsExactly(checkpoint);
    }

    @Test
    void aLineOfSomethingElseIsNamed() throws Exception {
        Path path = folder.resolve("checkpoints.txt");
        Files.writeString(path, "hello\n");

        assertThatThrownBy(() -> new CheckpointFile(path).read())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("checkpoints.txt:1");
    }

    @Test
    void anotherPositionOrTimeOrKeyBreaksTheSignature() {
        byte[] key = signer.publicKey();

        assertThat(new AuditCheckpoint(8, checkpoint.hash(), checkpoint.made(), checkpoint.signature())
                        .isSignedWith(key))
                .isFalse();
        assertThat(new AuditCheckpoint(7, checkpoint.hash(), Instant.EPOCH, checkpoint.signature()).isSignedWith(key))
                .isFalse();
        assertThat(checkpoint.isSignedWith(Sm2.publicKeyOf(Sm2.newPrivateKey())))
                .isFalse();
        assertThat(checkpoint.isSignedWith(Sm2.fromPem(Sm2.toPem(key)))).isTrue();
    }
}
