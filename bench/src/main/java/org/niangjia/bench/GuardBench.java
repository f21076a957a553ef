package org.niangjia.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.KnowledgeIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How many false sentences the guard catches, and how many true ones it drops. */
@Command(
        name = "guard",
        description = "Mutates true sentences over a folder of laws and counts what the guard catches and drops.",
        mixinStandardHelpOptions = true)
final class GuardBench implements Callable<Integer> {

    @Option(names = "--laws", required = true, description = "A folder of laws in Markdown.")
    private @Nullable Path laws;

    @Option(names = "--seed", defaultValue = "20261128", description = "Of the mutations (default ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--rounds", defaultValue = "2", description = "Mutations of each kind (default ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--show", defaultValue = "0", description = "Prints so many of the sentences judged wrongly.")
    private int shown;

    @Option(names = "--no-answers", description = "Leaves out our own answers, for which the laws have to be embedded.")
    private boolean withoutAnswers;

    @Override
    public Integer call() throws IOException {
        if (laws == null) {
            throw new IllegalStateException("picocli requires --laws");
        }
        GuardedDocuments documents = new GuardedDocuments(DocumentFolder.read(laws));
        Random random = new Random(seed);
        GuardTrial trial = new GuardTrial(random, rounds);
        documents.holdQuotes(trial);
        documents.holdRewordingsByRule(trial, random);
        documents.holdRewordingsByHand(trial, Rewordings.read("rewordings-laws.tsv"));
        if (!withoutAnswers) {
            holdAnswers(documents, trial, random);
        }
        print(trial);
        return 0;
    }

    private static void holdAnswers(GuardedDocuments documents, GuardTrial trial, Random random) {
        try (KnowledgeIndex index = DocumentFolder.indexed(documents.documents())) {
            documents.holdAnswers(trial, index, random);
        }
    }

    private void print(GuardTrial trial) {
        System.out.println("seed " + seed + ", " + rounds + " rounds");
        trial.dropped().stream().limit(shown).forEach(line -> System.out.println("dropped " + line));
        trial.missed().stream().limit(shown).forEach(line -> System.out.println("missed " + line));
        Figures figures = new Figures();
        trial.truths()
                .forEach((kind, count) -> figures.atMost(
                        String.format(Locale.ROOT, "true sentences dropped, %s (%,d)", kind, count.all()),
                        100 * count.wrongShare(),
                        2,
                        "%"));
        trial.mutations()
                .forEach((kind, count) -> figures.atLeast(
                        String.format(Locale.ROOT, "mutants caught, %s (%,d)", kind.words(), count.all()),
                        100 * (1 - count.wrongShare()),
                        99,
                        "%"));
        GuardTrial.Count truths = trial.allTruths();
        GuardTrial.Count mutations = trial.allMutations();
        figures.atMost(
                String.format(Locale.ROOT, "true sentences dropped, all (%,d)", truths.all()),
                100 * truths.wrongShare(),
                2,
                "%");
        figures.atLeast(
                String.format(Locale.ROOT, "mutants caught, all (%,d)", mutations.all()),
                100 * (1 - mutations.wrongShare()),
                99,
                "%");
        figures.print(System.out);
    }
}
