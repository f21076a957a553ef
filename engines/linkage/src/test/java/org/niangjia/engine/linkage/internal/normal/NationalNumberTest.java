package org.niangjia.engine.linkage.internal.normal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.niangjia.engine.linkage.internal.normal.NationalNumber.State;

class NationalNumberTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T00:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private static NationalNumber read(String written) {
        return NationalNumber.of(written, CLOCK);
    }

    @ParameterizedTest
    @CsvSource({
        "990101199011131543, 990101199011131543",
        "９９０１０１１９９０１１１３１５４３, 990101199011131543",
        "99010119901113154344, 990101199011131543",
        "99010119901113154344B1, 990101199011131543",
        "99020220130913217x, 99020220130913217X"
    })
    void aNumberIsReadHoweverItIsWritten(String written, String characters) {
        assertThat(read(written)).isEqualTo(new NationalNumber(characters, State.VALID));
        assertThat(NationalNumber.looksLike(written)).isTrue();
    }

    @Test
    void hiddenCharactersFitWhatTheyMayHide() {
        NationalNumber whole = read("990101199011131543");
        assertThat(read("990101********1543").fits(whole)).isTrue();
        assertThat(whole.fits(read("99010119901113****"))).isTrue();
        assertThat(read("990101XXXXXXXX1543").fits(whole)).isTrue();
        assertThat(read("990101********1544").fits(whole)).isFalse();
        assertThat(whole.fits(whole)).isFalse();
        assertThat(read("990101********1543").birthDay()).isEmpty();
        assertThat(read("99010119901113****").birthDay()).isEqualTo("19901113");
    }

    @Test
    void aNumberOfWhichASpreadsheetKeptFifteenDigitsHidesTheOthers() {
        NationalNumber whole = read("990101199011131543");
        NationalNumber cut = read("990101199011131000");
        assertThat(cut).isEqualTo(new NationalNumber("990101199011131***", State.MASKED));
        assertThat(cut.birthDay()).isEqualTo("19901113");
        assertThat(cut.fits(whole)).isTrue();
        assertThat(read("990101199011132000").fits(whole)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "990101199011131543, VALID",
        "990101901113154, COMPLETED",
        "990101********1543, MASKED",
        "990101199011131544, WRONG",
        "99010119901313154, WRONG",
        "6222021234567890123, WRONG"
    })
    void whatBecameOfANumberIsKnown(String written, State state) {
        assertThat(read(written).state()).isEqualTo(state);
        assertThat(read(written).valid()).isEqualTo(state == State.VALID || state == State.COMPLETED);
    }

    @ParameterizedTest
    @CsvSource({"99010119901113154, false", "6222021234567890123, false", "990101********1543, true", "****, false"})
    void otherNumbersAreNone(String written, boolean isOne) {
        assertThat(NationalNumber.looksLike(written)).isEqualTo(isOne);
    }
}
