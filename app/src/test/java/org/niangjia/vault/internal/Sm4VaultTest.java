package org.niangjia.vault.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.vault.PrivateFile;
import org.niangjia.vault.SealBroken;
import org.niangjia.vault.Sm3;

/** Sealed fields open only unchanged and in their place. */
class Sm4VaultTest {

    private static final String COLUMN = "member.joining.national_number_sealed";
    private static final String NUMBER = "990101199003078019";

    @TempDir
    private Path folder;

    private final UUID row = UUID.randomUUID();
    private Sm4Vault vault;

    @BeforeEach
    void openVault() {
        vault = new Sm4Vault(KeyRing.in(folder.resolve("keys")));
    }

    @Test
    void whatWasSealedOpensAgain() {
        assertThat(vault.open(COLUMN, row, vault.seal(COLUMN, row, NUMBER))).isEqualTo(NUMBER);
    }

    @Test
    void nothingOfTheTextIsLeftInTheSealedValue() {
        byte[] stored = vault.seal(COLUMN, row, NUMBER);

        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(NUMBER.substring(0, 6));
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTime() {
        assertThat(vault.seal(COLUMN, row, NUMBER)).isNotEqualTo(vault.seal(COLUMN, row, NUMBER));
    }

    @Test
    void oneChangedByteAnywhereBreaksTheSeal() {
        byte[] stored = vault.seal(COLUMN, row, NUMBER);

        for (int i = 0; i < stored.length; i++) {
            byte[] changed = stored.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> vault.open(COLUMN, row, changed))
                    .as("byte %d", i)
                    .isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void aValueMovedToAnotherRowDoesNotOpen() {
        byte[] stored = vault.seal(COLUMN, row, NUMBER);

        assertThatThrownBy(() -> vault.open(COLUMN, UUID.randomUUID(), stored)).isInstanceOf(SealBroken.class);
    }

    @Test
    void aValueMovedToAnotherColumnDoesNotOpen() {
        byte[] stored = vault.seal(COLUMN, row, NUMBER);

        assertThatThrownBy(() -> vault.open("member.joining.phone_sealed", row, stored))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void aTruncatedValueDoesNotOpen() {
        assertThatThrownBy(() -> vault.open(COLUMN, row, new byte[] {1, 0, 1})).isInstanceOf(SealBroken.class);
    }

    @Test
    void theMessageOfABrokenSealHoldsNothingOfTheValue() {
        byte[] stored = vault.seal(COLUMN, row, NUMBER);
        stored[20] ^= 1;

        assertThatThrownBy(() -> vault.open(COLUMN, row, stored)).hasMessageNotContaining(NUMBER.substring(0, 6));
    }

    @Test
    void theKeysOutliveARestart() {
        byte[] stored = vault.seal(COLUMN, row, NUMBER);

        Sm4Vault restarted = new Sm4Vault(KeyRing.in(folder.resolve("keys")));

        assertThat(restarted.open(COLUMN, row, stored)).isEqualTo(NUMBER);
        assertThat(restarted.blindIndex("phone", "10012345678")).isEqualTo(vault.blindIndex("phone", "10012345678"));
    }

    @Test
    void anotherKeyStoreOpensNothing() {
        byte[] stored = vault.seal(COLUMN, row, NUMBER);
        Sm4Vault other = new Sm4Vault(KeyRing.in(folder.resolve("other")));

        assertThatThrownBy(() -> other.open(COLUMN, row, stored)).isInstanceOf(SealBroken.class);
    }

    @Test
    void anIndexTellsEqualTextsOfOnePurposeOnly() {
        byte[] phone = vault.blindIndex("phone", "10012345678");

        assertThat(vault.blindIndex("phone", "10012345678")).isEqualTo(phone);
        assertThat(vault.blindIndex("phone", "10012345679")).isNotEqualTo(phone);
        assertThat(vault.blindIndex("national-number", "10012345678")).isNotEqualTo(phone);
    }

    @Test
    void onlyTheOwnerReadsTheKeyStore() throws Exception {
        Path store = folder.resolve("keys").resolve("vault.properties");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void aKeyStoreThatOthersCanReadIsRefused() throws Exception {
        Path store = folder.resolve("keys").resolve("vault.properties");
        Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> KeyRing.in(folder.resolve("keys")))
                .isInstanceOf(PrivateFile.TooOpen.class)
                .hasMessageContaining("0600");
    }

    /** GB/T 32905-2016, annex A, first example. */
    @Test
    void sm3GivesTheDigestOfTheStandard() {
        assertThat(HexFormat.of().formatHex(Sm3.of("abc")))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }
}
