package org.niangjia.engine.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** STARD's training questions with the laws that answer some of them; data outside the repository, for measurements only. */
public final class LawQuestions {

    private LawQuestions() {}

    /**
     * One lay question.
     *
     * @param gold names of the articles that answer it, document and heading in one
     */
    public record LawQuestion(String id, Set<String> gold, String text) {

        /** Those of the articles that stand in the documents. */
        public Set<String> goldIn(Set<String> documents) {
            return gold.stream()
                    .filter(article -> documents.contains(article.replaceFirst("第[^第]*条.*$", "")))
                    .collect(Collectors.toSet());
        }
    }

    /** The name by which the questions call a document. */
    public static String nameOf(String title) {
        return title.replaceFirst("^中华人民共和国", "");
    }

    /** The names of all documents of an index. */
    public static Set<String> namesOf(KnowledgeIndex index) {
        return index.documents().stream()
                .map(document -> nameOf(document.title()))
                .collect(Collectors.toSet());
    }

    /** Reads {@code train.tsv}: identifier, articles joined by bars, question. */
    public static List<LawQuestion> read(Path train) throws IOException {
        List<LawQuestion> questions = new ArrayList<>();
        for (String line : Files.readAllLines(train)) {
            String[] columns = line.split("\t", -1);
            Set<String> gold = Arrays.stream(columns[1].split("\\|", -1))
                    .map(LawQuestions::nameOf)
                    .collect(Collectors.toSet());
            questions.add(new LawQuestion(columns[0], gold, columns[2]));
        }
        return questions;
    }

    /** Puts and embeds all laws of a folder that the index doesn't have. */
    public static void putAll(Path laws, KnowledgeIndex index) throws IOException {
        Set<String> known = index.documents().stream().map(IndexedDocument::id).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(laws)) {
            files.sorted()
                    .filter(file -> !known.contains(file.getFileName().toString()))
                    .forEach(file -> put(file, index));
        }
        index.embedPending(ProgressListener.none(), () -> false);
    }

    private static void put(Path file, KnowledgeIndex index) {
        String name = file.getFileName().toString();
        try {
            index.put(name, DocumentReader.ofDefaults().read(name, file));
        } catch (UnreadableDocument e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
