package org.niangjia.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.KnowledgeIndex;
import org.niangjia.engine.knowledge.StatementStudy;
import org.niangjia.engine.knowledge.StatementStudy.Figures;
import org.niangjia.engine.knowledge.StatementStudy.LabelledQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How often the statement of a law that answers a worker's question is the one that is said first. */
@Command(
        name = "statements",
        description = "Measures how often a right statement is said first, five-fold on questions of our own.",
        mixinStandardHelpOptions = true)
final class StatementsBench implements Callable<Integer> {

    @Option(names = "--laws", required = true, description = "The folder of laws that are asked.")
    private Path laws = Path.of("");

    @Option(names = "--folds-of-work", required = true, description = "What bench retrieval --laws --folds kept.")
    private Path folds = Path.of("");

    @Option(names = "--learn", description = "Writes the weights to this folder, as the engine keeps them.")
    private @Nullable Path learn;

    @Override
    public Integer call() throws IOException {
        try (KnowledgeIndex index = DocumentFolder.indexed(laws)) {
            StatementStudy study = index.studyStatements();
            study.add(folds, labelled());
            Figures figures = study.crossValidate();
            System.out.printf(
                    Locale.ROOT,
                    "%d questions left out: right first %.3f (nearest in meaning first: %.3f), right among those said %.3f,"
                            + " %.1f said on average%n",
                    figures.questions(),
                    figures.first(),
                    figures.firstByCosine(),
                    figures.said(),
                    figures.sentences());
            if (learn != null) {
                write(study, learn);
            }
        }
        return 0;
    }

    /** Workers' questions with the statements that answer them, written for this project from the laws. */
    private static List<LabelledQuestion> labelled() {
        return KnownQuestions.lines("statements-of-work.tsv").stream()
                .map(line -> line.split("\t", -1))
                .map(columns -> new LabelledQuestion(columns[0], Arrays.asList(columns[1].split("\\|", -1))))
                .toList();
    }

    private static void write(StatementStudy study, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Double> weights = study.weights();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            lines.add(StatementStudy.names().get(i) + "\t" + weights.get(i));
        }
        Files.write(folder.resolve("aptness.tsv"), lines);
    }
}
