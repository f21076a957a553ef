package org.niangjia.engine.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.niangjia.engine.knowledge.RankingStudy.KnownQuestion;
import org.niangjia.engine.knowledge.internal.answer.Answerer;
import org.niangjia.engine.knowledge.internal.answer.Evidence;
import org.niangjia.engine.knowledge.internal.embedding.Embedder;
import org.niangjia.engine.knowledge.internal.learning.Fold;
import org.niangjia.engine.knowledge.internal.learning.RankingExperiment;
import org.niangjia.engine.knowledge.internal.learning.RefusalExperiment;
import org.niangjia.engine.knowledge.internal.rank.LearntRanking;
import org.niangjia.engine.knowledge.internal.search.Retriever;

/**
 * Learns from questions, known to be answered by a collection of documents or not, when to refuse, and measures how well
 * that works on questions left out. Known questions of the ranking are judged with rankings that have not seen them.
 */
public final class RefusalStudy {

    private final KnowledgeIndex index;
    private final Embedder embedder;
    private final RefusalExperiment experiment = new RefusalExperiment();

    RefusalStudy(KnowledgeIndex index, Embedder embedder) {
        this.index = index;
        this.embedder = embedder;
    }

    /**
     * A point of the curve, over questions of our own.
     *
     * @param threshold score from which a question is answered; 0 where the share asked for is answered
     * @param answered share of the answerable questions that are answered
     * @param refused share of the others that are refused
     */
    public record Curve(double threshold, double answered, double refused) {}

    /**
     * How well answerable questions are told from others.
     *
     * @param area under the ROC curve, over all questions
     * @param ownArea the same over our own
     * @param ownAreaOfCosine the same by the cosine of the nearest passage alone
     * @param curve what answering more or less of them costs
     * @param wrong our own questions that are wrongly answered or refused where the share asked for is answered
     */
    public record Figures(double area, double ownArea, double ownAreaOfCosine, List<Curve> curve, List<String> wrong) {

        public Figures {
            curve = List.copyOf(curve);
            wrong = List.copyOf(wrong);
        }
    }

    /**
     * Adds known questions; answerable are those of which an answer stands in this index.
     *
     * @param folds what {@link RankingStudy#crossValidate} kept of the same questions
     * @param ofWork whether they are questions of workers on the laws of work, or of anybody on the laws of the country
     */
    public void addKnown(Path folds, List<KnownQuestion> questions, boolean ofWork) {
        for (Fold fold : Fold.readAll(folds)) {
            LearntRanking ofCountryRanking = ofWork ? LearntRanking.ofCountry() : fold.ranking();
            LearntRanking ofWorkRanking = ofWork ? fold.ranking() : LearntRanking.ofWork();
            Set<String> left = new HashSet<>(fold.left());
            for (KnownQuestion question : questions) {
                if (left.contains(question.text())) {
                    boolean answerable =
                            index.viewed(view -> view.placesOf(RankingExperiment.articles(question)).length > 0);
                    add(question.text(), ofWork, answerable, ofCountryRanking, ofWorkRanking);
                }
            }
        }
    }

    /** Adds a question of our own. */
    public void addOwn(String question, boolean answerable) {
        add(question, true, answerable, LearntRanking.ofCountry(), LearntRanking.ofWork());
    }

    private void add(String question, boolean own, boolean answerable, LearntRanking ofCountry, LearntRanking ofWork) {
        Retriever retriever = new Retriever(embedder, IndexSettings.ofDefaults(), ofCountry, ofWork);
        Answerer answerer = new Answerer(embedder, IndexSettings.ofDefaults());
        index.viewed(view -> answerer.evidence(view, question, retriever.retrieve(view, question)))
                .ifPresent(evidence -> experiment.add(question, own, answerable, evidence));
    }

    /**
     * Fits on all parts of the questions but one, measures on that one, and so on in turn.
     *
     * @param answered share of our own answerable questions that shall be answered
     */
    public Figures crossValidate(double answered) {
        return experiment.crossValidate(answered);
    }

    /** Names of the weights in their order, the intercept first. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(List.of("intercept"));
        names.addAll(Evidence.NAMES);
        return names;
    }

    /** The weights that all questions give, in the order of their names; one half lets that share of our own pass. */
    public List<Double> weights(double answered) {
        return experiment.weights(answered);
    }
}
