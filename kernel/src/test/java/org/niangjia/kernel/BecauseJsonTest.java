package org.niangjia.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BecauseJsonTest {

    /** As it was stored by the first version; it stays readable for ever. */
    private static final String STORED =
            "{\"code\":\"joining.admitted\",\"verdict\":\"FOR\",\"facts\":{\"a\":\"1\",\"b\":\"两\"},\"parts\":["
                    + "{\"code\":\"number.valid\",\"verdict\":\"FOR\",\"facts\":{},\"parts\":[]},"
                    + "{\"code\":\"pool\",\"verdict\":\"NOTE\",\"facts\":{},\"parts\":[]}]}";

    private static Because chain(int below) {
        Because reason = Because.note("deepest");
        for (int i = 0; i < below; i++) {
            reason = Because.note("above").and(reason);
        }
        return reason;
    }

    private static Because randomTree(Random random, int depth) {
        Because reason = switch (random.nextInt(3)) {
            case 0 -> Because.inFavour("code-" + random.nextInt(5));
            case 1 -> Because.against("code." + random.nextInt(5));
            default -> Because.note("code");
        };
        for (int i = random.nextInt(4); i > 0; i--) {
            reason = reason.with(randomText(random), randomText(random));
        }
        for (int i = depth == 0 ? 0 : random.nextInt(4); i > 0; i--) {
            reason = reason.and(randomTree(random, depth - 1));
        }
        return reason;
    }

    private static String randomText(Random random) {
        List<String> pieces =
                List.of("\"", "\\", "/", "{", "}", ",", "\u0000", "\u001f", "\n", "\u007f", "字", "𠮷", "a");
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    @Test
    void aTreeIsOneLineWithSortedFacts() {
        Because reason = Because.inFavour("joining.admitted")
                .with("b", "两")
                .with("a", 1)
                .and(Because.inFavour("number.valid"))
                .and(Because.note("pool"));

        assertThat(reason.toJson()).isEqualTo(STORED);
    }

    @Test
    void whatTheFirstVersionStoredIsRead() {
        assertThat(Because.fromJson(STORED).toJson()).isEqualTo(STORED);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.niangjia.kernel.Seeds#some")
    void whatWasWrittenIsReadAndWrittenAgainTheSame(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            Because reason = randomTree(random, 4);
            String json = reason.toJson();
            assertThat(Because.fromJson(json)).as("seed %d", seed).isEqualTo(reason);
            assertThat(Because.fromJson(json).toJson()).as("seed %d", seed).isEqualTo(json);
        }
    }

    @Test
    void everyControlCharacterIsEscaped() {
        IntStream.range(0, 0x20).forEach(control -> {
            Because reason = Because.note("text").with("fact", Character.toString(control));
            assertThat(reason.toJson()).contains("\"\\u%04x\"".formatted(control));
            assertThat(Because.fromJson(reason.toJson())).isEqualTo(reason);
        });
    }

    @Test
    void reasonsSixtyFourBelowTheRootAreWrittenAndRead() {
        assertThat(Because.fromJson(chain(64).toJson())).isEqualTo(chain(64));
    }

    @Test
    void deeperReasonsAreNotWrittenBecauseTheyCouldNotBeRead() {
        assertThatIllegalArgumentException().isThrownBy(() -> chain(65).toJson());
    }

    @Test
    void deeplyNestedTextIsRefusedBeforeTheStackOverflows() {
        String hostile = "{\"code\":\"a\",\"verdict\":\"FOR\",\"facts\":{},\"parts\":[".repeat(100_000);

        assertThatIllegalArgumentException().isThrownBy(() -> Because.fromJson(hostile));
    }

    @Test
    void aTextCutOffAnywhereIsRefused() {
        for (int length = 0; length < STORED.length(); length++) {
            String cut = STORED.substring(0, length);
            assertThatIllegalArgumentException().as(cut).isThrownBy(() -> Because.fromJson(cut));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{}",
                "{\"code\":\"a\",\"verdict\":\"MAYBE\",\"facts\":{},\"parts\":[]}",
                "{\"code\":\"a b\",\"verdict\":\"FOR\",\"facts\":{},\"parts\":[]}",
                "{\"code\":1,\"verdict\":\"FOR\",\"facts\":{},\"parts\":[]}",
                "{\"code\":\"a\",\"verdict\":\"FOR\",\"facts\":{\"f\":null},\"parts\":[]}",
                "{\"code\":\"a\",\"verdict\":\"FOR\",\"facts\":{\"f\":\"\\x\"},\"parts\":[]}",
                "{\"code\":\"a\",\"verdict\":\"FOR\",\"facts\":{\"f\":\"\\u00g0\"},\"parts\":[]}",
                "{\"code\":\"a\",\"verdict\":\"FOR\",\"facts\":{},\"parts\":[null]}",
                "{\"code\":\"a\",\"verdict\":\"FOR\",\"facts\":{},\"parts\":[]}{}"
            })
    void aTextThatIsNoReasonIsRefused(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> Because.fromJson(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"verdict\":\"FOR\",\"code\":\"a\",\"facts\":{},\"parts\":[]}",
                "{ \"code\":\"a\",\"verdict\":\"FOR\",\"facts\":{},\"parts\":[]}",
                "{\"code\":\"a\",\"verdict\":\"FOR\",\"facts\":{},\"parts\":[]}\n",
                "{\"code\":\"a\",\"verdict\":\"FOR\",\"facts\":{\"f\":\"1\",},\"parts\":[]}",
                "{\"code\":\"a\",\"verdict\":\"FOR\",\"facts\":{\"g\":\"1\",\"f\":\"1\"},\"parts\":[]}",
                "{\"code\":\"a\",\"verdict\":\"FOR\",\"facts\":{\"f\":\"1\",\"f\":\"2\"},\"parts\":[]}",
                "{\"code\":\"a\",\"verdict\":\"FOR\",\"facts\":{\"f\":\"\\u0041\"},\"parts\":[]}",
                "{\"code\":\"a\",\"verdict\":\"FOR\",\"facts\":{\"f\":\"\\u+041\"},\"parts\":[]}",
                "{\"code\":\"a\",\"verdict\":\"FOR\",\"facts\":{\"f\":\"\\u001F\"},\"parts\":[]}",
                "{\"code\":\"a\",\"verdict\":\"FOR\",\"facts\":{\"f\":\"\n\"},\"parts\":[]}"
            })
    void anotherFormOfTheSameReasonIsRefused(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> Because.fromJson(json));
    }
}
