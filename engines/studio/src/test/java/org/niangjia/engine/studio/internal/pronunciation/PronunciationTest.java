package org.niangjia.engine.studio.internal.pronunciation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.studio.Viseme;

class PronunciationTest {

    private record Case(String sentence, String word, List<String> expected) {

        boolean isRight() {
            return expected.contains(said());
        }

        String said() {
            int from = sentence.indexOf(word);
            return Pronunciation.shared().read(sentence.replaceAll("[，。]", "，")).stream()
                    .skip(sentence.codePointCount(0, from))
                    .limit(word.codePointCount(0, word.length()))
                    .map(Reading::pinyin)
                    .collect(Collectors.joining(" "));
        }
    }

    @Test
    void charactersWithSeveralReadingsAreReadByTheirContext() throws IOException {
        List<Case> cases = cases("polyphones.tsv");
        long right = cases.stream().filter(Case::isRight).count();

        assertThat(cases).hasSizeGreaterThanOrEqualTo(300);
        assertThat((double) right / cases.size()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void theSentencesToTuneOnAreReadRight() throws IOException {
        List<String> wrong = cases("polyphones-development.tsv").stream()
                .filter(one -> !one.isRight())
                .map(one -> one + " was " + one.said())
                .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void aLongWordWithoutAReadingSoundsAsTheWordsInIt() {
        assertThat(Pronunciation.shared().read("一门心思").stream().map(Reading::pinyin))
                .containsExactly("yi1", "men2", "xin1", "si5");
    }

    private static List<Case> cases(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(Viseme.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Case(cells[0], cells[1], List.of(cells[2].split("/"))))
                    .toList();
        }
    }
}
