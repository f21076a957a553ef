package org.niangjia.engine.knowledge.internal.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.niangjia.engine.knowledge.RefusalStudy.Curve;
import org.niangjia.engine.knowledge.RefusalStudy.Figures;
import org.niangjia.engine.knowledge.internal.answer.Evidence;

/** Learns from questions, known to be answerable or not, how sure one may be, and measures it on questions left out. */
public final class RefusalExperiment {

    private static final int PARTS = 5;
    private static final long SEED = 20_260_301;
    private static final int CURVE_STEPS = 20;

    /** Our own questions count more, being few and of the kind that people ask. */
    private static final double OWN_IMPORTANCE = 5;

    private static final boolean[] AGAINST = against();

    private final List<Case> cases = new ArrayList<>();

    /**
     * A question with what speaks for and against its being answered.
     *
     * @param own whether it is one of our own, in contrast to one of a public collection
     */
    private record Case(String text, boolean own, boolean positive, Evidence evidence)
            implements LogisticRegression.Labelled {

        @Override
        public double[] values() {
            return evidence.values();
        }

        @Override
        public double importance() {
            return own ? OWN_IMPORTANCE : 1;
        }
    }

    private static boolean[] against() {
        boolean[] against = new boolean[Evidence.NAMES.size()];
        for (int i = 0; i < against.length; i++) {
            against[i] = Evidence.AGAINST.contains(Evidence.NAMES.get(i));
        }
        return against;
    }

    /** Adds a question. */
    public void add(String text, boolean own, boolean answerable, Evidence evidence) {
        cases.add(new Case(text, own, answerable, evidence));
    }

    /**
     * Fits on all but one part, scores that part, and so on in turn.
     *
     * @param answered share of our own answerable questions that shall be answered
     */
    public Figures crossValidate(double answered) {
        double[] scores = unseenScores();
        double[] cosines = cases.stream()
                .mapToDouble(one -> one.evidence().passageCosine())
                .toArray();
        double threshold = threshold(scores, answered);
        return new Figures(
                area(scores, any -> true),
                area(scores, Case::own),
                area(cosines, Case::own),
                curve(scores, threshold),
                wrong(scores, threshold));
    }

    /** Intercept, then a weight for each of {@link Evidence#NAMES}; a score of 0 lets that share of our own pass. */
    public List<Double> weights(double answered) {
        double threshold = threshold(unseenScores(), answered);
        LogisticRegression model = LogisticRegression.fit(cases, AGAINST);
        List<Double> weights = new ArrayList<>();
        weights.add(model.intercept() - threshold);
        for (int i = 0; i < Evidence.NAMES.size(); i++) {
            weights.add(model.weight(i));
        }
        return weights;
    }

    private double[] unseenScores() {
        Collections.sort(cases, (one, other) -> one.text().compareTo(other.text()));
        Collections.shuffle(cases, new Random(SEED));
        double[] scores = new double[cases.size()];
        for (int part = 0; part < PARTS; part++) {
            List<Case> learnt = new ArrayList<>();
            for (int i = 0; i < cases.size(); i++) {
                if (i % PARTS != part) {
                    learnt.add(cases.get(i));
                }
            }
            LogisticRegression model = LogisticRegression.fit(learnt, AGAINST);
            for (int i = part; i < cases.size(); i += PARTS) {
                scores[i] = model.score(cases.get(i).values());
            }
        }
        return scores;
    }

    private List<String> wrong(double[] scores, double threshold) {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            Case one = cases.get(i);
            if (one.own() && one.positive() == scores[i] < threshold) {
                wrong.add((one.positive() ? "refused: " : "answered: ") + one.text());
            }
        }
        return wrong;
    }

    private List<Curve> curve(double[] scores, double zero) {
        List<Double> others = scores(scores, one -> one.own() && !one.positive());
        List<Curve> curve = new ArrayList<>();
        for (int step = 1; step < CURVE_STEPS; step++) {
            double answered = 1 - (double) step / (2 * CURVE_STEPS);
            double threshold = threshold(scores, answered);
            long refused = others.stream().filter(score -> score < threshold).count();
            curve.add(new Curve(threshold - zero, answered, (double) refused / others.size()));
        }
        return curve;
    }

    /** The score that a share of our own answerable questions reaches. */
    private double threshold(double[] scores, double answered) {
        List<Double> positives = scores(scores, one -> one.own() && one.positive());
        return positives.get((int) ((1 - answered) * positives.size()));
    }

    /** Chance that an answerable question scores higher than another. */
    private double area(double[] scores, Predicate<Case> which) {
        List<Double> positives = scores(scores, which.and(Case::positive));
        List<Double> others = scores(scores, which.and(Predicate.not(Case::positive)));
        double higher = 0;
        for (double positive : positives) {
            for (double other : others) {
                higher += positive > other ? 1 : positive == other ? 0.5 : 0;
            }
        }
        return higher / positives.size() / others.size();
    }

    private List<Double> scores(double[] scores, Predicate<Case> which) {
        List<Double> chosen = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (which.test(cases.get(i))) {
                chosen.add(scores[i]);
            }
        }
        Collections.sort(chosen);
        return chosen;
    }
}
