package org.niangjia.lecturer.internal.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.MovableClock;
import org.niangjia.lecturer.internal.speech.Signatures.Verdict;

/** Only what 小宣 said is spoken, only to whom she said it, and not for ever. */
class SignaturesTest {

    private static final String SAID = "加班费按规定发。";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-16T01:00:00Z"));
    private final Signatures signatures = GivenSpeech.signatures(clock);
    private final String signature = signatures.sign(SAID, "worker");

    @Test
    void whatWasSignedIsGenuineForItsListenerOnAnyInstanceWithTheKey() {
        assertThat(GivenSpeech.signatures(clock).check(signature, SAID, "worker"))
                .isEqualTo(Verdict.GENUINE);
    }

    @Test
    void anotherTextIsForged() {
        assertThat(signatures.check(signature, "加班费不发。", "worker")).isEqualTo(Verdict.FORGED);
    }

    @Test
    void forAnotherListenerItIsForged() {
        assertThat(signatures.check(signature, SAID, "other")).isEqualTo(Verdict.FORGED);
        assertThat(signatures.check(signature, SAID, "")).isEqualTo(Verdict.FORGED);
    }

    @Test
    void anotherKeySignsOtherwise() {
        Signatures others = new Signatures(new KeyedFingerprints("two"), clock, GivenSpeech.narrow());
        assertThat(others.check(signature, SAID, "worker")).isEqualTo(Verdict.FORGED);
    }

    @Test
    void itExpires() {
        clock.passes(GivenSpeech.VALID);
        assertThat(signatures.check(signature, SAID, "worker")).isEqualTo(Verdict.GENUINE);
        clock.passes(Duration.ofSeconds(1));
        assertThat(signatures.check(signature, SAID, "worker")).isEqualTo(Verdict.EXPIRED);
    }

    @Test
    void nobodyProlongsIt() {
        String code = signature.substring(signature.indexOf('.'));
        assertThat(signatures.check("99999999999" + code, SAID, "worker")).isEqualTo(Verdict.FORGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1.", "x.y", "1773630000.", "99999999999999999999.aaaaaaaaaaaaaaaaaaaaaa"})
    void whatHasNotTheFormIsForged(String other) {
        assertThat(signatures.check(other, SAID, "worker")).isEqualTo(Verdict.FORGED);
    }
}
