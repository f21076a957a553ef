package org.niangjia.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.IndexSettings;
import org.niangjia.engine.knowledge.KnowledgeIndex;
import org.niangjia.engine.knowledge.RankingStudy;
import org.niangjia.engine.knowledge.RankingStudy.KnownQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How well the articles that answer lay questions are found, step by step. */
@Command(
        name = "retrieval",
        description =
                "Measures how well the answers of known questions are found, step by step, or learns to find them.",
        mixinStandardHelpOptions = true)
final class RetrievalBench implements Callable<Integer> {

    private static final int TIMED = 200;
    private static final int PARTS = 5;

    @Option(names = "--index", description = "The folder of an index of the laws of the country.")
    private @Nullable Path index;

    @Option(
            names = "--questions",
            description = "Questions that it answers, UTF-8, a line each: identifier, tab, names of articles joined by"
                    + " bars, tab, question.")
    private @Nullable Path questions;

    @Option(names = "--laws", description = "A folder of the laws of work, to be asked our own questions of workers.")
    private @Nullable Path laws;

    @Option(names = "--folds", description = "Keeps what was learnt from each four fifths, for bench refusal.")
    private @Nullable Path folds;

    @Option(
            names = "--learn",
            description = "Only learns from all questions, and writes what was learnt to this folder.")
    private @Nullable Path learn;

    @Override
    public Integer call() throws IOException {
        if (index != null && questions != null) {
            try (KnowledgeIndex ofCountry = KnowledgeIndex.open(index, IndexSettings.ofDefaults())) {
                studyOn(ofCountry, KnownQuestions.read(questions));
            }
        } else if (laws != null) {
            try (KnowledgeIndex ofWork = DocumentFolder.indexed(laws)) {
                studyOn(ofWork, KnownQuestions.ofWork());
                if (learn == null) {
                    System.out.println("\nQuestions from which nothing was learnt, the engine as it is:");
                    print(ofWork.study(KnownQuestions.unseen(), RankingStudy::measure));
                }
            }
        } else {
            System.err.println("give --index and --questions, or --laws");
            return 2;
        }
        return 0;
    }

    private void studyOn(KnowledgeIndex asked, List<KnownQuestion> known) throws IOException {
        if (learn != null) {
            Path folder = learn;
            asked.study(known, study -> {
                study.learn(folder);
                return true;
            });
            System.out.println("learnt from " + known.size() + " questions: " + folder);
        } else {
            Path kept = folds;
            List<RankingStudy.Figures> figures =
                    asked.study(known, study -> study.crossValidate(PARTS, kept, System.err::println));
            System.out.println(Machine.inWords());
            System.out.println("\nLearnt from four fifths of the questions, measured on the others, in turn:");
            print(figures);
            printTimes(asked, known);
        }
    }

    private static void print(List<RankingStudy.Figures> figures) {
        System.out.println();
        System.out.println(
                "| " + figures.getFirst().questions() + " questions | R@10 | R@100 | MRR@10 | p against fusion |");
        System.out.println("|---|---|---|---|---|");
        for (RankingStudy.Figures step : figures) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f | %.3f | %.4f |%n",
                    step.step(),
                    step.recallAt10(),
                    step.recallAt100(),
                    step.reciprocalRank(),
                    step.chance());
        }
    }

    private static void printTimes(KnowledgeIndex index, List<KnownQuestion> known) {
        List<KnownQuestion> timed = known.subList(0, Math.min(TIMED, known.size()));
        timed.forEach(question -> index.search(question.text(), 100));
        double[] millis = timed.stream()
                .mapToDouble(question -> {
                    long start = System.nanoTime();
                    index.search(question.text(), 100);
                    return (System.nanoTime() - start) / 1e6;
                })
                .sorted()
                .toArray();
        Figures figures = new Figures();
        figures.atMost("a search for 100 passages, median", millis[millis.length / 2], 30, "ms");
        FreshDocument.measure(index, figures);
        System.out.println();
        figures.print(System.out);
    }
}
