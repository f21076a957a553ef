package org.niangjia.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.backup.internal.SealedInput;
import org.niangjia.backup.internal.SealedOutput;
import org.niangjia.backup.internal.WholeFile;

/** A backup file opens whole, unchanged and with its own secret, or not at all. */
class SealedFileTest {

    private static final int HEAD_BYTES = 48;
    private static final BackupSecret SECRET = BackupSecret.passphrase("correct horse battery staple");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 200_000})
    void whatWasWrittenIsReadAgain(int length) throws IOException {
        byte[] content = content(length);

        assertThat(opened(sealed(content))).isEqualTo(content);
    }

    @Test
    void nothingOfTheContentIsLeftInTheFile() throws IOException {
        byte[] file = sealed("王小明 13800001111".repeat(1_000).getBytes(StandardCharsets.UTF_8));

        assertThat(new String(file, StandardCharsets.UTF_8))
                .doesNotContain("王小明")
                .doesNotContain("13800001111");
    }

    @Test
    void anotherPassphraseIsSaidToBeWrong() throws IOException {
        byte[] file = sealed(content(100));

        assertThatThrownBy(() -> new SealedInput(
                        new ByteArrayInputStream(file), BackupSecret.passphrase("incorrect horse battery")))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("passphrase");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 17, 60_000, 65_560, 100_000})
    void aFileThatWasCutOffIsRefused(int lost) throws IOException {
        byte[] file = sealed(content(200_000));

        assertThatThrownBy(() -> opened(Arrays.copyOf(file, file.length - lost)))
                .isInstanceOf(BackupRefused.class);
    }

    @Test
    void aFileCutOffBetweenTwoPiecesIsRefused() throws IOException {
        byte[] file = sealed(content(2 * 65_536));
        int onePiece = HEAD_BYTES + 4 + 65_536 + 16;

        assertThatThrownBy(() -> opened(Arrays.copyOf(file, onePiece)))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("not whole");
    }

    @Test
    void aChangedByteAnywhereIsRefused() throws IOException {
        byte[] file = sealed(content(70_000));
        Random random = new Random(15);

        for (int i = 0; i < 20; i++) {
            byte[] changed = file.clone();
            changed[HEAD_BYTES + random.nextInt(file.length - HEAD_BYTES)] ^= 1;
            assertThatThrownBy(() -> opened(changed)).isInstanceOf(BackupRefused.class);
        }
    }

    @Test
    void whatIsAddedBehindTheEndIsRefused() throws IOException {
        byte[] file = sealed(content(100));

        assertThatThrownBy(() -> opened(Arrays.copyOf(file, file.length + 1))).isInstanceOf(BackupRefused.class);
    }

    @Test
    void someOtherFileIsSaidToBeNone() {
        assertThatThrownBy(() -> opened("PK something else".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("no backup");
    }

    @Test
    void aDiskThatIsFullLeavesNoFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("backup.njb");

        assertThatThrownBy(() -> WholeFile.<Void, IOException>write(file, out -> {
                    OutputStream sealed = new SealedOutput(new FullAfter(out, 100_000), SECRET);
                    sealed.write(content(1_000_000));
                    throw new AssertionError("the disk was not full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left");
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aFileThatIsThereIsNotOverwritten(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("backup.njb"), "older");

        assertThatThrownBy(() -> WholeFile.<Boolean, IOException>write(file, out -> true))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("older");
    }

    @Test
    void aKeyFileInTheDataDirectoryIsRefused(@TempDir Path data) throws IOException {
        Path key = Files.writeString(data.resolve("backup.key"), "0123456789abcdef0123456789abcdef");

        assertThatThrownBy(() -> BackupSecret.keyFile(key, data))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("apart");
    }

    @Test
    void aShortPassphraseIsRefused() {
        assertThatThrownBy(() -> BackupSecret.passphrase("short")).isInstanceOf(BackupRefused.class);
    }

    /** A disk with room for some bytes. */
    private static final class FullAfter extends OutputStream {

        private final OutputStream out;
        private int room;

        FullAfter(OutputStream out, int room) {
            this.out = out;
            this.room = room;
        }

        @Override
        public void write(int value) throws IOException {
            if (room-- <= 0) {
                throw new IOException("No space left on device");
            }
            out.write(value);
        }
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    private static byte[] sealed(byte[] content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (SealedOutput out = new SealedOutput(file, SECRET)) {
            out.write(content);
            out.finish();
        }
        return file.toByteArray();
    }

    private static byte[] opened(byte[] file) throws IOException {
        try (SealedInput in = new SealedInput(new ByteArrayInputStream(file), SECRET)) {
            return in.readAllBytes();
        }
    }
}
