package org.niangjia.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.niangjia.engine.knowledge.RankingStudy.KnownQuestion;

/** Questions with the names of the articles that answer them: identifier, tab, names joined by bars, tab, question. */
final class KnownQuestions {

    private KnownQuestions() {}

    static List<KnownQuestion> read(Path file) throws IOException {
        return of(Files.readAllLines(file));
    }

    /** How workers ask for each article of 23 laws of work, written for this project; the engine learnt from them. */
    static List<KnownQuestion> ofWork() {
        return of(lines("asked-of-work.tsv"));
    }

    /** Workers' questions on the same laws, written apart from all else: nothing was learnt from them or fitted to them. */
    static List<KnownQuestion> unseen() {
        return of(lines("unseen-questions.tsv"));
    }

    /** The lines of a resource of this package. */
    static List<String> lines(String resource) {
        try (InputStream stream =
                Objects.requireNonNull(KnownQuestions.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<KnownQuestion> of(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\t", -1))
                .map(columns -> new KnownQuestion(columns[2], Arrays.asList(columns[1].split("\\|", -1))))
                .toList();
    }
}
