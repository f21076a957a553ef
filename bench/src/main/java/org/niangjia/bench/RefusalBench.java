package org.niangjia.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.KnowledgeIndex;
import org.niangjia.engine.knowledge.RefusalStudy;
import org.niangjia.engine.knowledge.RefusalStudy.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How well questions that a folder of laws answers are told from those that it doesn't. */
@Command(
        name = "refusal",
        description = "Measures how well answerable questions are told from others: STARD's and our own, five-fold.",
        mixinStandardHelpOptions = true)
final class RefusalBench implements Callable<Integer> {

    /** A union's own documents: those of the demo federation. */
    private static final Path GUIDES =
            Path.of(System.getProperty("niangjia.home", "."), "app/src/main/resources/demo/documents");

    /** Shares of our own answerable questions that shall be answered; what guides leave open is harder to tell. */
    private static final double ANSWERED_OF_LAWS = 0.93;

    private static final double ANSWERED_OF_GUIDES = 0.8;

    @Option(names = "--laws", required = true, description = "The folder of laws that are asked.")
    private Path laws = Path.of("");

    @Option(
            names = "--folds",
            description = "What bench retrieval --index --folds kept; with it questions left out are measured too.")
    private @Nullable Path folds;

    @Option(names = "--folds-of-work", description = "What bench retrieval --laws --folds kept.")
    private @Nullable Path foldsOfWork;

    @Option(
            names = "--questions",
            description = "The questions of --folds: identifier, tab, names of articles joined by bars, tab, question.")
    private @Nullable Path questions;

    @Option(names = "--learn", description = "Writes weights and curve to this folder, as the engine keeps them.")
    private @Nullable Path learn;

    @Override
    public Integer call() throws IOException {
        try (KnowledgeIndex ofWork = DocumentFolder.indexed(laws)) {
            UnseenRefusals.print(ofWork);
            if (folds != null && foldsOfWork != null && questions != null) {
                RefusalStudy onLaws = ofWork.studyRefusal();
                onLaws.addKnown(folds, KnownQuestions.read(questions), false);
                onLaws.addKnown(foldsOfWork, KnownQuestions.ofWork(), true);
                add("refusal-questions.tsv", onLaws);
                leftOut(onLaws);
            }
        }
        return 0;
    }

    private void leftOut(RefusalStudy onLaws) throws IOException {
        try (KnowledgeIndex ofUnion = DocumentFolder.indexed(GUIDES)) {
            RefusalStudy onGuides = ofUnion.studyRefusal();
            add("guides-questions.tsv", onGuides);
            print("laws of work", onLaws.crossValidate(ANSWERED_OF_LAWS));
            print("a union's guides", onGuides.crossValidate(ANSWERED_OF_GUIDES));
            if (learn != null) {
                learn(onLaws, onGuides, learn);
            }
        }
    }

    private static void learn(RefusalStudy onLaws, RefusalStudy onGuides, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> names = RefusalStudy.names();
        List<Double> ofLaws = onLaws.weights(ANSWERED_OF_LAWS);
        List<Double> ofGuides = onGuides.weights(ANSWERED_OF_GUIDES);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            lines.add(names.get(i) + "\t" + ofLaws.get(i) + "\t" + ofGuides.get(i));
        }
        Files.write(folder.resolve("confidence.tsv"), lines);
        List<String> curve = new ArrayList<>(lines("laws", onLaws.crossValidate(ANSWERED_OF_LAWS)));
        curve.addAll(lines("guides", onGuides.crossValidate(ANSWERED_OF_GUIDES)));
        Files.write(folder.resolve("confidence-curve.tsv"), curve);
    }

    private static void add(String questions, RefusalStudy study) {
        KnownQuestions.lines(questions).stream()
                .map(line -> line.split("\t", -1))
                .forEach(columns -> study.addOwn(columns[1], columns[0].equals("1")));
    }

    private static void print(String what, Figures figures) {
        System.out.printf(
                Locale.ROOT,
                "%s, questions left out: AUC %.3f, on our own %.3f (by the best cosine alone %.3f)%n",
                what,
                figures.area(),
                figures.ownArea(),
                figures.ownAreaOfCosine());
        figures.curve().stream()
                .filter(point -> point.answered() <= 0.901)
                .findFirst()
                .ifPresent(point -> System.out.printf(
                        Locale.ROOT,
                        "  at %.0f %% of our own answerable answered, %.1f %% of our others are refused%n",
                        100 * point.answered(),
                        100 * point.refused()));
        figures.wrong().forEach(System.err::println);
    }

    private static List<String> lines(String what, Figures figures) {
        return figures.curve().stream()
                .map(point -> String.format(
                        Locale.ROOT,
                        "%s\t%.3f\t%.3f\t%.3f",
                        what,
                        point.threshold(),
                        point.answered(),
                        point.refused()))
                .toList();
    }
}
