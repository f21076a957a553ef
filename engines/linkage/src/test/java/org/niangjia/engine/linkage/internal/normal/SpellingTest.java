package org.niangjia.engine.linkage.internal.normal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final String CHARACTERS = "abzABZ019 -'`,.()#_张伟龥鿿、·Éßﬁ１Ａ　";

    @ParameterizedTest
    @CsvSource({
        "'  O''Brien-Smith, J. ', obrien smith j",
        "新华路12号（3栋）, 新华路12号 3栋",
        "ＡＢＣ１２, abc12",
        "Éclair, eclair",
        "--, ''"
    })
    void wordsAreSmallLettersAndDigits(String text, String words) {
        assertThat(Spelling.words(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "+86 138-0013-8000, 13800138000",
        "008613800138000, 13800138000",
        "１３８００１３８０００, 13800138000",
        "8613800138, 8613800138",
        "0571-88061234, 057188061234"
    })
    void aMobilePhoneStandsWithoutItsCountry(String text, String phone) {
        assertThat(Spelling.phone(text)).isEqualTo(phone);
    }

    @Test
    void theShortWayGivesWhatTheLongOneDoes() {
        SplittableRandom random = new SplittableRandom(4711);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(9);
            // Half of the texts hold only what the short way takes.
            int of = random.nextBoolean() ? CHARACTERS.indexOf('、') : CHARACTERS.length();
            for (int i = 0; i < length; i++) {
                text.append(CHARACTERS.charAt(random.nextInt(of)));
            }
            assertThat(Spelling.words(text.toString()))
                    .as("\"%s\"", text)
                    .isEqualTo(Spelling.anyWords(text.toString()));
        }
    }
}
