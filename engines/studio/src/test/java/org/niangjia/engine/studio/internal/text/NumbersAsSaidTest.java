package org.niangjia.engine.studio.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.studio.Viseme;

class NumbersAsSaidTest {

    @Test
    void numbersDatesAndSignsAreReadAsPeopleSayThem() throws IOException {
        List<String> wrong = cases().stream()
                .map(line -> line.split("\t"))
                .filter(line -> !said(line[0]).equals(line[1]))
                .map(line -> line[0] + " → " + said(line[0]) + ", not " + line[1])
                .toList();

        assertThat(wrong).isEmpty();
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(80);
    }

    private static String said(String text) {
        return SpokenForm.text(SpokenForm.of(text));
    }

    private static List<String> cases() throws IOException {
        try (InputStream file = Objects.requireNonNull(Viseme.class.getResourceAsStream("numbers.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
