package org.niangjia.vault.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.vault.SealBroken;
import org.niangjia.vault.Sm3;

/** Sealed fields open only unchanged and in their place. */
class Sm4VaultTest {

    private static final String COLUMN = "member.joining.national_number_sealed";
    private static final String NUMBER = "990101199003078019";

    private final GivenKeys keys = new GivenKeys();
    private final UUID row = UUID.randomUUID();
    private Sm4Vault vault;

    @BeforeEach
    void openVault() {
        vault = new Sm4Vault(keys);
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
    void aNewKeyVersionSealsAndTheOldOneStillOpens() {
        byte[] before = vault.seal(COLUMN, row, NUMBER);
        keys.add();
        byte[] after = vault.seal(COLUMN, row, NUMBER);

        assertThat(SealedValue.versionOf(before)).isEqualTo(1);
        assertThat(SealedValue.versionOf(after)).isEqualTo(2);
        assertThat(vault.open(COLUMN, row, before)).isEqualTo(NUMBER);
    }

    @Test
    void aValueSealedAgainBearsTheNewVersionAndOpensTheSame() {
        byte[] before = vault.seal(COLUMN, row, NUMBER);
        keys.add();
        byte[] after = vault.reseal(COLUMN, row, before);
        keys.destroy(1);

        assertThat(after).hasSameSizeAs(before);
        assertThat(vault.open(COLUMN, row, after)).isEqualTo(NUMBER);
        assertThatThrownBy(() -> vault.open(COLUMN, row, before)).isInstanceOf(SealBroken.class);
    }

    @Test
    void theVersionAboveAllShortNumbersIsReadAsItWasWritten() {
        assertThat(SealedValue.versionOf(SealedValue.header(SealedValue.VERSION_MAX)))
                .isEqualTo(SealedValue.VERSION_MAX);
    }

    @Test
    void anotherKeyStoreOpensNothing() {
        byte[] stored = vault.seal(COLUMN, row, NUMBER);
        Sm4Vault other = new Sm4Vault(new GivenKeys());

        assertThatThrownBy(() -> other.open(COLUMN, row, stored)).isInstanceOf(SealBroken.class);
    }

    @Test
    void anIndexTellsEqualTextsOfOnePurposeOnly() {
        byte[] phone = vault.blindIndex("phone", "10012345678");

        assertThat(vault.blindIndex("phone", "10012345678")).isEqualTo(phone);
        assertThat(vault.blindIndex("phone", "10012345679")).isNotEqualTo(phone);
        assertThat(vault.blindIndex("national-number", "10012345678")).isNotEqualTo(phone);
    }

    /** GB/T 32905-2016, annex A, first example. */
    @Test
    void sm3GivesTheDigestOfTheStandard() {
        assertThat(HexFormat.of().formatHex(Sm3.of("abc")))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }
}
