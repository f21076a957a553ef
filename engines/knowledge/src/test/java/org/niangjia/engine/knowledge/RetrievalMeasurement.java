package org.niangjia.engine.knowledge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.niangjia.engine.knowledge.LawQuestions.LawQuestion;

/**
 * Measures how well the articles that answer lay questions are found. Arguments: folder of laws, STARD's train.tsv, folder
 * for the index. Not a test: it needs data outside the repository.
 */
public final class RetrievalMeasurement {

    private static final int DEPTH = 50;
    private static final int ANSWERED = 200;

    private RetrievalMeasurement() {}

    public static void main(String[] arguments) throws IOException {
        List<LawQuestion> all = LawQuestions.read(Path.of(arguments[1]));
        for (double denseWeight : new double[] {0, 1, 2, 1e9}) {
            IndexSettings settings = new IndexSettings(100, 60, denseWeight, 4, 0.5);
            try (KnowledgeIndex index = KnowledgeIndex.open(Path.of(arguments[2]), settings)) {
                long start = System.nanoTime();
                LawQuestions.putAll(Path.of(arguments[0]), index);
                System.out.printf(Locale.ROOT, "indexed in %.1f s%n", (System.nanoTime() - start) / 1e9);
                measure(index, all, denseWeight);
                measureAnswers(index, all);
            }
        }
    }

    private static void measure(KnowledgeIndex index, List<LawQuestion> all, double denseWeight) {
        Set<String> names = LawQuestions.namesOf(index);
        List<LawQuestion> questions = all.stream()
                .filter(question -> !question.goldIn(names).isEmpty())
                .toList();
        double recallAt10 = 0;
        double recallAt50 = 0;
        double reciprocal = 0;
        double[] millis = new double[questions.size()];
        for (int i = 0; i < questions.size(); i++) {
            LawQuestion question = questions.get(i);
            long start = System.nanoTime();
            List<String> found = index.search(question.text(), DEPTH).stream()
                    .map(hit -> LawQuestions.nameOf(hit.documentTitle())
                            + hit.passage().heading())
                    .toList();
            millis[i] = (System.nanoTime() - start) / 1e6;
            Set<String> gold = question.goldIn(names);
            recallAt10 += recall(found.subList(0, Math.min(10, found.size())), gold);
            recallAt50 += recall(found, gold);
            reciprocal += found.stream()
                    .filter(gold::contains)
                    .findFirst()
                    .map(first -> 1.0 / (found.indexOf(first) + 1))
                    .orElse(0.0);
        }
        Arrays.sort(millis);
        int count = questions.size();
        System.out.printf(
                Locale.ROOT,
                "dense weight %.0f: %d questions R@10 %.3f R@50 %.3f MRR %.3f median %.1f ms%n",
                denseWeight,
                count,
                recallAt10 / count,
                recallAt50 / count,
                reciprocal / count,
                millis[count / 2]);
    }

    private static void measureAnswers(KnowledgeIndex index, List<LawQuestion> all) {
        List<LawQuestion> asked = all.subList(0, Math.min(ANSWERED, all.size()));
        long[] millis = asked.stream()
                .mapToLong(question -> index.answer(question.text()).millis())
                .sorted()
                .toArray();
        int count = millis.length;
        System.out.printf(
                Locale.ROOT,
                "%d answers: median %d ms, p95 %d ms%n",
                count,
                millis[count / 2],
                millis[count * 95 / 100]);
    }

    private static double recall(List<String> found, Set<String> gold) {
        return (double) gold.stream().filter(found::contains).count() / gold.size();
    }
}
