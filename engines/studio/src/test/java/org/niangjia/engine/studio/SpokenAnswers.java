package org.niangjia.engine.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sentences that the measurement of speech uses too. */
final class SpokenAnswers {

    private static final Path FILE = Path.of("../../bench/src/main/resources/org/niangjia/bench/spoken-answers.tsv");

    private SpokenAnswers() {}

    static List<String> read() throws IOException {
        try (var lines = Files.lines(FILE)) {
            return lines.filter(line -> !line.startsWith("#")).toList();
        }
    }
}
