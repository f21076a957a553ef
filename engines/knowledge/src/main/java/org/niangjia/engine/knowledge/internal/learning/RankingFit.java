package org.niangjia.engine.knowledge.internal.learning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.niangjia.engine.knowledge.internal.rank.AskedQuestions;
import org.niangjia.engine.knowledge.internal.rank.AskedQuestions.AskedQuestion;
import org.niangjia.engine.knowledge.internal.rank.BoostedTrees;
import org.niangjia.engine.knowledge.internal.rank.LearntRanking;
import org.niangjia.engine.knowledge.internal.rank.Signal;
import org.niangjia.engine.knowledge.internal.search.PassageSignals;
import org.niangjia.engine.knowledge.internal.search.Retriever;
import org.niangjia.engine.knowledge.internal.search.View;

/**
 * Fits a whole {@link LearntRanking}. The trees learn from signals of questions that map and known questions have not
 * seen, else they would trust both too much: the examples are cut into parts, and the signals of each come from what was
 * fitted on the others (Wolpert, Neural Networks 1992).
 */
public final class RankingFit {

    private static final int PARTS = 4;
    private static final long SEED = 20_261_128;

    /** Of the wrong passages behind the first ones, one in so many is learnt from. */
    private static final int WRONG_KEPT_OF = 3;

    private static final int WRONG_KEPT_FIRST = 150;

    private final View view;
    private final Retriever retriever;
    private final List<Example> examples;

    RankingFit(View view, Retriever retriever, List<Example> examples) {
        this.view = view;
        this.retriever = retriever;
        this.examples = examples;
    }

    /**
     * Fits on all examples. In a collection that somebody chose, everything may be asked for: there, how often a document
     * was asked for says nothing.
     */
    LearntRanking fit() throws IOException {
        Set<Signal> hidden = Retriever.isLarge(view) ? Set.of() : EnumSet.of(Signal.ASKED, Signal.DOCUMENT_ASKED);
        return withTrees(first(), trees(unseen(), hidden));
    }

    /** All but the trees. */
    LearntRanking first() {
        return first(view, examples);
    }

    /** The same ranking with trees. */
    static LearntRanking withTrees(LearntRanking first, BoostedTrees trees) {
        return new LearntRanking(first.map(), first.asked(), first.askedWeight(), trees);
    }

    /** An example with the signals of its passages. */
    record Shown(Example example, PassageSignals signals) {}

    /** All examples with signals from what was fitted without them. */
    List<Shown> unseen() throws IOException {
        List<Shown> unseen = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            List<Example> learnt = new ArrayList<>();
            List<Example> left = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                (i % PARTS == part ? left : learnt).add(examples.get(i));
            }
            LearntRanking first = first(view, learnt);
            for (Example example : left) {
                unseen.add(new Shown(example, retriever.signals(view, example.question(), first)));
            }
        }
        return unseen;
    }

    /** Trees that do not see some of the signals. */
    static BoostedTrees trees(List<Shown> unseen, Set<Signal> hidden) {
        List<float[]> rows = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        List<Integer> begins = new ArrayList<>(List.of(0));
        Random random = new Random(SEED);
        for (Shown shown : unseen) {
            PassageSignals signals = shown.signals().without(hidden);
            for (int i = 0; i < signals.size(); i++) {
                boolean answers = shown.example().isAnsweredAt(signals.place(i));
                if (answers || i < WRONG_KEPT_FIRST || random.nextInt(WRONG_KEPT_OF) == 0) {
                    rows.add(signals.row(i));
                    right.add(answers);
                }
            }
            begins.add(rows.size());
        }
        boolean[] rights = new boolean[right.size()];
        for (int i = 0; i < rights.length; i++) {
            rights[i] = right.get(i);
        }
        return TreeBoosting.fit(
                rows.toArray(float[][]::new),
                rights,
                begins.stream().mapToInt(Integer::intValue).toArray());
    }

    private static LearntRanking first(View view, List<Example> examples) {
        AskedQuestions asked = new AskedQuestions(examples.stream()
                .map(example -> new AskedQuestion(
                        example.question().asked(), example.question().vector().values(), example.answers()))
                .toList());
        QuestionMapFit.Fitted fitted = QuestionMapFit.fit(view, examples, asked);
        return new LearntRanking(fitted.map(), asked, fitted.askedWeight(), new BoostedTrees(List.of()));
    }
}
