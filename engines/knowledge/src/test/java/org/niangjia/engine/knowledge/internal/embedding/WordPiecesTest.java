package org.niangjia.engine.knowledge.internal.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPiecesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "用人单位应当自用工之日起三十日内申请办理社会保险登记。",
                "工资不得低于80%，N95口罩10个（含）；12351",
                "What is the Minimum Wage?",
                "《劳动合同法》第三十八条 “一般”违规——罚款",
                "a\tb\u3000c  d·e\u200Bf",
                "😀囍𠮷",
                ""
            })
    void piecesAreThoseOfTheReferenceTokenizer(String text) throws IOException {
        try (InputStream own = tokenizer();
                InputStream reference = tokenizer();
                HuggingFaceTokenizer expected =
                        HuggingFaceTokenizer.newInstance(reference, Map.of("padding", "false"))) {
            assertThat(WordPieces.read(own).ids(text, 510))
                    .containsExactly(
                            expected.encode(text.toLowerCase(Locale.ROOT)).getIds());
        }
    }

    private static InputStream tokenizer() {
        return Objects.requireNonNull(WordPiecesTest.class.getResourceAsStream("/bge-small-zh-v1.5-q-tokenizer.json"));
    }
}
