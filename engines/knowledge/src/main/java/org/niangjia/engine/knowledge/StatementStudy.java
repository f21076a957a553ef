package org.niangjia.engine.knowledge;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.niangjia.engine.knowledge.internal.answer.Answerer;
import org.niangjia.engine.knowledge.internal.answer.Aptness;
import org.niangjia.engine.knowledge.internal.embedding.Embedder;
import org.niangjia.engine.knowledge.internal.learning.Fold;
import org.niangjia.engine.knowledge.internal.learning.StatementExperiment;
import org.niangjia.engine.knowledge.internal.rank.LearntRanking;
import org.niangjia.engine.knowledge.internal.search.Retriever;

/**
 * Learns from questions of which the statements that answer are known what to say first, and measures it on questions left
 * out. The passages are found with rankings that have not seen the questions.
 */
public final class StatementStudy {

    private final KnowledgeIndex index;
    private final Embedder embedder;
    private final StatementExperiment experiment = new StatementExperiment();

    StatementStudy(KnowledgeIndex index, Embedder embedder) {
        this.index = index;
        this.embedder = embedder;
    }

    /**
     * A question of which the statements that answer are known.
     *
     * @param answers each the name of an article such as {@code 劳动合同法第三十八条}, a number sign and how the statement in
     *     it begins; of an item of a list the item, of a whole list its lead-in
     */
    public record LabelledQuestion(String text, List<String> answers) {

        public LabelledQuestion {
            answers = List.copyOf(answers);
        }
    }

    /**
     * How often a right statement is said.
     *
     * @param questions how many were asked
     * @param first share of the questions of which the first statement is right
     * @param said share of the questions of which one of those said is right
     * @param sentences how many are said, on average
     * @param firstByCosine as {@code first} if the statement nearest in meaning were said first
     */
    public record Figures(int questions, double first, double said, double sentences, double firstByCosine) {}

    /**
     * Adds questions.
     *
     * @param folds what {@link RankingStudy#crossValidate} kept of questions among which these are
     */
    public void add(Path folds, List<LabelledQuestion> questions) {
        for (Fold fold : Fold.readAll(folds)) {
            Retriever retriever =
                    new Retriever(embedder, IndexSettings.ofDefaults(), LearntRanking.ofCountry(), fold.ranking());
            Answerer answerer = new Answerer(embedder, IndexSettings.ofDefaults());
            Set<String> left = new HashSet<>(fold.left());
            for (LabelledQuestion question : questions) {
                if (left.contains(question.text())) {
                    List<Answerer.Option> options = index.viewed(
                            view -> answerer.options(view, question.text(), retriever.retrieve(view, question.text())));
                    experiment.add(options, question.answers());
                }
            }
        }
    }

    /** Fits on all parts of the questions but one, measures on that one, and so on in turn. */
    public Figures crossValidate() {
        return experiment.crossValidate();
    }

    /** Names of the weights in their order. */
    public static List<String> names() {
        return Aptness.NAMES;
    }

    /** The weights that all questions give, in the order of their names. */
    public List<Double> weights() {
        return experiment.weights();
    }
}
