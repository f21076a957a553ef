package org.niangjia.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.niangjia.kernel.CreditCode.Fault.BODY;
import static org.niangjia.kernel.CreditCode.Fault.CHARACTER;
import static org.niangjia.kernel.CreditCode.Fault.CHECK_CHARACTER;
import static org.niangjia.kernel.CreditCode.Fault.DIVISION;
import static org.niangjia.kernel.CreditCode.Fault.LENGTH;

import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.kernel.CreditCode.Fault;
import org.niangjia.kernel.CreditCode.Reading;
import org.niangjia.kernel.CreditCode.Valid;
import org.niangjia.kernel.CreditCode.Wrong;

class CreditCodeTest {

    /** A code that is widely printed as the example of the arithmetic of GB 32100-2015. */
    private static final String KNOWN = "91350100M000100Y43";

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    static LongStream seeds() {
        return Seeds.some();
    }

    private static Reading valid(String code) {
        return new Valid(new CreditCode(code));
    }

    private static Reading wrong(Fault fault) {
        return new Wrong(fault);
    }

    private static String any(Random random) {
        StringBuilder code =
                new StringBuilder("%s99%04d".formatted(random.nextBoolean() ? "81" : "91", random.nextInt(10_000)));
        while (code.length() < 17) {
            code.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return code.append(CreditCode.checkCharacter(code.toString())).toString();
    }

    @Test
    void aKnownCodeIsValid() {
        assertThat(CreditCode.read(KNOWN)).isEqualTo(valid(KNOWN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100m000100y43",
                "９１３５０１００Ｍ０００１００Ｙ４３",
                "９１３５０１００ｍ０００１００ｙ４３",
                "　9135 0100 M000 100Y 43\t",
                "91-350100-M000100Y4-3"
            })
    void aCodeIsReadAsPeopleTypeIt(String typed) {
        assertThat(CreditCode.read(typed)).isEqualTo(valid(KNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91350100M000100Y4", "91350100M000100Y433", "350100123456789"})
    void aCodeHasEighteenCharacters(String typed) {
        assertThat(CreditCode.read(typed)).isEqualTo(wrong(LENGTH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"I", "O", "S", "V", "Z", "*", "工", "\u0661"})
    void aLetterThatIsMistakenForAnotherIsInNoCode(String letter) {
        assertThat(CreditCode.read(KNOWN.substring(0, 9) + letter + KNOWN.substring(10)))
                .isEqualTo(wrong(CHARACTER));
    }

    @Test
    void theFirstCharacterNamesABodyThatRegisters() {
        assertThat(CreditCode.read("B" + KNOWN.substring(1))).isEqualTo(wrong(BODY));
    }

    @Test
    void theDivisionIsSixDigits() {
        assertThat(CreditCode.read("9135010AM000100Y43")).isEqualTo(wrong(DIVISION));
    }

    @Test
    void anotherLastCharacterIsWrong() {
        assertThat(CreditCode.read("91350100M000100Y42")).isEqualTo(wrong(CHECK_CHARACTER));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyCodeIsReadInAnyCase(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String code = any(random);
            assertThat(CreditCode.read(code.toLowerCase(Locale.ROOT))).isEqualTo(valid(code));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneMistypedCharacterIsAlwaysFound(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String code = any(random);
            int place = random.nextInt(18);
            char other = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
            if (code.charAt(place) != other) {
                String mistyped = code.substring(0, place) + other + code.substring(place + 1);
                assertThat(CreditCode.read(mistyped)).as(mistyped).isInstanceOf(Wrong.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void twoSwappedNeighboursAreAlwaysFound(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String code = any(random);
            int place = random.nextInt(17);
            char[] swapped = code.toCharArray();
            swapped[place] = code.charAt(place + 1);
            swapped[place + 1] = code.charAt(place);
            if (swapped[place] != swapped[place + 1]) {
                assertThat(CreditCode.read(new String(swapped))).isInstanceOf(Wrong.class);
            }
        }
    }

    @Test
    void aUnionsCodeBeginsWith81() {
        assertThat(new CreditCode(checked("81990101MC0000001")).isUnions()).isTrue();
        assertThat(new CreditCode(KNOWN).isUnions()).isFalse();
    }

    @Test
    void aCodeOfTheDemoFederationIsKnownByItsDivision() {
        assertThat(new CreditCode(checked("81990101MC0000001")).isDemo()).isTrue();
        assertThat(new CreditCode(KNOWN).isDemo()).isFalse();
    }

    @Test
    void theMessageAboutAWrongCodeDoesNotRepeatIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CreditCode("91350100M000100Y42"))
                .withMessageNotContaining("91350100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9135010", "9135010AMO00100Y4", "91350100M000100Y4X"})
    void aCheckCharacterBelongsToSeventeenOthers(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CreditCode.checkCharacter(text));
    }

    private static String checked(String seventeen) {
        return seventeen + CreditCode.checkCharacter(seventeen);
    }
}
