package org.niangjia.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The test vectors of RFC 6238 (appendix B, SHA-1) and RFC 4648 (section 10), and which steps count. */
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:10Z");

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(Totp.code(SECRET, Totp.stepAt(Instant.ofEpochSecond(seconds)), 8))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void theNeighbouringStepsCountToo(int apart, boolean counts) {
        String typed = Totp.code(SECRET, Totp.stepAt(NOW) + apart, Totp.DIGITS);
        assertThat(Totp.stepOf(SECRET, typed, NOW, 0).isPresent()).isEqualTo(counts);
    }

    @Test
    void aSpentStepAndThoseBeforeItCountNoMore() {
        long step = Totp.stepAt(NOW);
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step, Totp.DIGITS), NOW, step))
                .isEmpty();
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step - 1, Totp.DIGITS), NOW, step))
                .isEmpty();
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step + 1, Totp.DIGITS), NOW, step))
                .hasValue(step + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "fooba, MZXW6YTB",
        "foobafooba, MZXW6YTBMZXW6YTB",
        "12345678901234567890, GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    })
    void base32IsThatOfTheStandardBothWays(String text, String encoded) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertThat(Base32.encode(bytes)).isEqualTo(encoded);
        assertThat(Base32.decode(encoded)).isEqualTo(bytes);
    }
}
