package org.niangjia.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.engine.knowledge.IndexSettings;
import org.niangjia.engine.knowledge.KnowledgeIndex;
import org.niangjia.engine.knowledge.ProgressListener;
import org.niangjia.engine.knowledge.SourceDocument;

/** The guard over the documents of the demo federation. */
class GuardPropertyTest {

    private static final Path DEMO = Path.of("..", "app", "src", "main", "resources", "demo", "documents");
    private static final double CAUGHT_MIN = 0.99;
    private static final double DROPPED_MAX = 0.02;

    /** Words written by hand are freer than any rule's; the guard follows most of them and drops the rest. */
    private static final double DROPPED_BY_HAND_MAX = 0.09;

    @ParameterizedTest
    @ValueSource(longs = {20_261_128, 7, 99})
    void falseSentencesAreCaughtAndTrueOnesPass(long seed) throws IOException {
        GuardedDocuments documents = new GuardedDocuments(DocumentFolder.read(DEMO));
        Random random = new Random(seed);
        GuardTrial trial = new GuardTrial(random, 2);
        documents.holdQuotes(trial);
        documents.holdRewordingsByRule(trial, random);
        documents.holdRewordingsByHand(trial, Rewordings.read("rewordings-demo.tsv"));

        assertGood(trial, seed);
        assertThat(trial.truths().get("reworded by hand"))
                .satisfies(count -> assertThat(count.wrongShare()).isLessThanOrEqualTo(DROPPED_BY_HAND_MAX));
    }

    @ParameterizedTest
    @ValueSource(longs = 20_261_128)
    void ourOwnAnswersPassAndTheirMutantsAreCaught(long seed) throws IOException {
        GuardedDocuments documents = new GuardedDocuments(DocumentFolder.read(DEMO));
        Random random = new Random(seed);
        GuardTrial trial = new GuardTrial(random, 2);
        try (KnowledgeIndex index = KnowledgeIndex.inMemory(IndexSettings.ofDefaults())) {
            for (SourceDocument document : documents.documents()) {
                index.put(document.title(), document);
            }
            index.embedPending(ProgressListener.none(), () -> false);
            documents.holdAnswers(trial, index, random);
        }

        assertThat(trial.allTruths().all()).isGreaterThan(100);
        assertGood(trial, seed);
    }

    private static void assertGood(GuardTrial trial, long seed) {
        assertThat(trial.allTruths().wrongShare())
                .as("seed %d, dropped %s", seed, trial.dropped())
                .isLessThanOrEqualTo(DROPPED_MAX);
        assertThat(1 - trial.allMutations().wrongShare())
                .as("seed %d, %s passed %s", seed, trial.mutations(), trial.missed())
                .isGreaterThanOrEqualTo(CAUGHT_MIN);
    }
}
