package org.niangjia.vault.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.vault.KeysUnusable;

/** The key file is made once, and whatever is wrong with it later stops the start without touching it. */
class MasterKeyFileTest {

    private static final byte[] DATA_KEY = new byte[16];
    private static final int INSTANCES = 16;

    @TempDir
    private Path folder;

    private Path keys;
    private Path file;

    @BeforeEach
    void nameTheFile() {
        keys = folder.resolve("keys");
        file = keys.resolve("vault.properties");
    }

    @Test
    void aWrappedKeyOpensAfterARestartUnderItsOwnName() {
        byte[] wrapped = MasterKeyFile.in(keys, true).wrap("SEAL-1", DATA_KEY);

        assertThat(MasterKeyFile.in(keys, false).unwrap("SEAL-1", wrapped)).isEqualTo(DATA_KEY);
        assertThatThrownBy(() -> MasterKeyFile.in(keys, false).unwrap("SEAL-2", wrapped))
                .isInstanceOf(KeysUnusable.class);
    }

    @Test
    void onlyTheOwnerReadsTheFile() throws Exception {
        MasterKeyFile.in(keys, true);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rwx------");
    }

    @Test
    void aMissingFileOfADatabaseWithKeysIsNotReplacedByANewOne() {
        assertThatThrownBy(() -> MasterKeyFile.in(keys, false))
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContaining("missing");
        assertThat(file).doesNotExist();
    }

    @Test
    void ofInstancesThatStartAtOnceOneMakesTheFileAndAllReadIt() throws Exception {
        CyclicBarrier together = new CyclicBarrier(INSTANCES);
        List<Future<byte[]>> wrapped = new ArrayList<>();
        try (ExecutorService instances = Executors.newFixedThreadPool(INSTANCES)) {
            for (int i = 0; i < INSTANCES; i++) {
                wrapped.add(instances.submit(() -> {
                    together.await();
                    return MasterKeyFile.in(keys, true).wrap("SEAL-1", DATA_KEY);
                }));
            }
        }
        MasterKeyFile kept = MasterKeyFile.in(keys, false);
        for (Future<byte[]> one : wrapped) {
            assertThat(kept.unwrap("SEAL-1", one.get())).isEqualTo(DATA_KEY);
        }
        try (Stream<Path> files = Files.list(keys)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void anotherFileThanTheDatabasesIsRefused() {
        byte[] wrapped = MasterKeyFile.in(keys, true).wrap("SEAL-1", DATA_KEY);
        MasterKeyFile other = MasterKeyFile.in(folder.resolve("other"), true);

        assertThatThrownBy(() -> other.unwrap("SEAL-1", wrapped))
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContaining("not the one");
    }

    @Test
    void aHalfWrittenFileIsRefusedAndLeftAsItIs() throws Exception {
        MasterKeyFile.in(keys, true);
        String whole = Files.readString(file);
        String half = whole.substring(0, whole.indexOf("master=") + 12);
        Files.writeString(file, half);

        assertThatThrownBy(() -> MasterKeyFile.in(keys, true))
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContaining("not whole");
        assertThat(file).hasContent(half);
    }

    @Test
    void aFileThatOthersCanReadIsRefused() throws Exception {
        MasterKeyFile.in(keys, true);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> MasterKeyFile.in(keys, false))
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void aFolderInThePlaceOfTheFileIsRefused() throws Exception {
        Files.createDirectories(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertThatThrownBy(() -> MasterKeyFile.in(keys, false))
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContaining("cannot be read");
    }
}
