package org.niangjia.engine.knowledge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.internal.learning.RankingExperiment;
import org.niangjia.engine.knowledge.internal.rank.LearntRanking;
import org.niangjia.engine.knowledge.internal.search.Retriever;
import org.niangjia.engine.knowledge.internal.search.View;

/** Learns from questions whose answers are known how passages are ranked, and measures how well they are found. */
public final class RankingStudy {

    private final View view;
    private final Retriever retriever;
    private final List<KnownQuestion> questions;

    RankingStudy(View view, Retriever retriever, List<KnownQuestion> questions) {
        this.view = view;
        this.retriever = retriever;
        this.questions = questions;
    }

    /**
     * A question whose answers are known.
     *
     * @param answers names of articles, each a document's title and a heading in one, such as {@code 劳动合同法第三十八条}
     */
    public record KnownQuestion(String text, List<String> answers) {

        public KnownQuestion {
            answers = List.copyOf(answers);
        }
    }

    /**
     * How well one way of searching finds the answers.
     *
     * @param step what was searched with
     * @param recallAt10 share of a question's answers among the first 10, on average
     * @param recallAt100 the same among the first 100
     * @param reciprocalRank 1 by the place of the first answer, on average; 0 behind the 10th
     * @param chance two-sided p of a randomization test of recall at 10 against plain fusion
     * @param questions how many were asked
     */
    public record Figures(
            String step, double recallAt10, double recallAt100, double reciprocalRank, double chance, int questions) {}

    /** Measures what the engine comes with; fair only for questions that nobody learnt from. */
    public List<Figures> measure() throws IOException {
        return experiment().measure(Retriever.isLarge(view) ? LearntRanking.ofCountry() : LearntRanking.ofWork());
    }

    /**
     * Learns from all parts of the questions but one, measures on that one, and so on in turn.
     *
     * @param folds keeps what was learnt each time, for {@link RefusalStudy}; null to keep nothing
     */
    public List<Figures> crossValidate(int parts, @Nullable Path folds, Consumer<String> progress) throws IOException {
        return experiment().crossValidate(parts, folds, progress);
    }

    /** Learns from all questions and writes what was learnt to a folder, as the engine keeps it among its resources. */
    public void learn(Path folder) throws IOException {
        experiment().learn().write(folder);
    }

    private RankingExperiment experiment() throws IOException {
        return RankingExperiment.of(view, retriever, questions);
    }
}
