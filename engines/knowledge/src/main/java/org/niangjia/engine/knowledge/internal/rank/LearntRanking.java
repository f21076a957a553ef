package org.niangjia.engine.knowledge.internal.rank;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Everything that was learnt from questions whose answers are known.
 *
 * <p>Two of them are kept beside this class, learnt by {@code ./niangjia bench retrieval --learn DIR}: one from the training
 * questions of STARD (github.com/oneal2000/STARD, MIT licence, arXiv 2406.15313) on the laws of the country, one from
 * questions of workers, written for this project, on 23 laws of work.
 *
 * @param map from a question's meaning to that of its answers
 * @param asked the questions
 * @param askedWeight what the logarithm of a document's number of questions is worth, in units of an inner product
 * @param trees the order of passages by their {@link Signal signals}
 */
public record LearntRanking(QuestionMap map, AskedQuestions asked, double askedWeight, BoostedTrees trees) {

    private static final String MAP = "question-map.bin";
    private static final String ASKED = "asked-questions.tsv";
    private static final String ASKED_VECTORS = "asked-questions.bin";
    private static final String TREES = "ranking.txt";

    private static final class Holder {
        private static final LearntRanking OF_COUNTRY = load(name -> resource("country/" + name));
        private static final LearntRanking OF_WORK = load(name -> resource("work/" + name));
    }

    /** What people ask of all the laws of the country. */
    public static LearntRanking ofCountry() {
        return Holder.OF_COUNTRY;
    }

    /** What workers ask of the laws of work. */
    public static LearntRanking ofWork() {
        return Holder.OF_WORK;
    }

    /** Writes it to a folder, in the files that {@link #read} reads. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(MAP)));
                OutputStream vectors = new BufferedOutputStream(Files.newOutputStream(folder.resolve(ASKED_VECTORS)))) {
            map.write(out);
            asked.writeVectors(vectors);
        }
        Files.write(folder.resolve(ASKED), asked.lines());
        List<String> ranking = new ArrayList<>();
        ranking.add(Double.toString(askedWeight));
        ranking.addAll(trees.lines());
        Files.write(folder.resolve(TREES), ranking);
    }

    /** Reads what {@link #write} wrote to a folder. */
    public static LearntRanking read(Path folder) {
        return load(name -> Files.newInputStream(folder.resolve(name)));
    }

    /** Where files are found by their names. */
    private interface Source {
        InputStream open(String name) throws IOException;
    }

    private static LearntRanking load(Source source) {
        try (InputStream map = new BufferedInputStream(source.open(MAP));
                InputStream vectors = new BufferedInputStream(source.open(ASKED_VECTORS))) {
            List<String> ranking = lines(source, TREES);
            return new LearntRanking(
                    QuestionMap.read(map),
                    AskedQuestions.of(lines(source, ASKED), vectors),
                    Double.parseDouble(ranking.getFirst()),
                    BoostedTrees.of(ranking.subList(1, ranking.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Source source, String name) throws IOException {
        try (InputStream stream = source.open(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(LearntRanking.class.getResourceAsStream(name), name);
    }
}
