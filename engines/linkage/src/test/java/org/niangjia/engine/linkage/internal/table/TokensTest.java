package org.niangjia.engine.linkage.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.linkage.ColumnKind;

class TokensTest {

    private static Tokens tokens(List<String> values) {
        ValuePool pool = new ValuePool();
        int[] codes = values.stream().mapToInt(pool::add).toArray();
        return new FieldValues("住址", ColumnKind.ADDRESS, pool, codes).tokens();
    }

    private static List<String> texts(Tokens tokens) {
        return IntStream.range(0, tokens.distinct()).mapToObj(tokens::text).toList();
    }

    @Test
    void frequentWordsComeFirstAndEquallyFrequentOnesByTheirLetters() {
        assertThat(texts(tokens(List.of("west road", "east road", "north road 7", "east lane"))))
                .containsExactly("road", "east", "7", "lane", "north", "west");
    }

    @Test
    void theOrderOfTheValuesChangesNoNumber() {
        List<String> values = IntStream.range(0, 9_000)
                .mapToObj(i -> "望澜区人民路" + i % 4_999 + "号 house" + i % 7)
                .toList();
        Tokens one = tokens(values);
        Tokens two = tokens(values.reversed());
        assertThat(texts(one)).isEqualTo(texts(two));
        assertThat(one.of(1))
                .isEqualTo(two.of(IntStream.rangeClosed(1, 9_000)
                        .filter(code -> values.reversed().get(code - 1).equals(values.getFirst()))
                        .findFirst()
                        .orElseThrow()));
    }
}
