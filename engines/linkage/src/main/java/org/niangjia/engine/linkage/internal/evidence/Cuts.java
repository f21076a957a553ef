package org.niangjia.engine.linkage.internal.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.niangjia.engine.linkage.LinkageEvidence.Cut;
import org.niangjia.engine.linkage.internal.decide.Matching.Decided;
import org.niangjia.engine.linkage.internal.decide.PairList;
import org.niangjia.engine.linkage.internal.model.Scoring;

/** What other thresholds would give. */
public final class Cuts {

    /** The lowest threshold that is looked at. */
    public static final double LOWEST = 0.01;

    private static final List<Double> THRESHOLDS = List.of(
            LOWEST, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999,
            0.9999);

    private Cuts() {}

    /**
     * @param chances probabilities of all pairs that could become links, rivals taken into account
     * @param decided the links at the lowest threshold, the best first, so that those of a higher one stand at its head
     * @param own the plan's threshold
     */
    public static List<Cut> of(double[] chances, List<Decided> decided, double own) {
        double all = 0;
        double variance = 0;
        for (double probability : chances) {
            all += probability;
            variance += probability * (1 - probability);
        }
        List<Cut> cuts = new ArrayList<>();
        double right = 0;
        double rightVariance = 0;
        int links = 0;
        for (double threshold : descending(own)) {
            while (links < decided.size()
                    && Scoring.probability(decided.get(links).oddsBits()) >= threshold) {
                double probability = decided.get(links).probability();
                right += probability;
                rightVariance += probability * (1 - probability);
                links++;
            }
            Expected expected = new Expected(
                    links, right, rightVariance, Math.max(0, all - right), Math.max(0, variance - rightVariance));
            cuts.addFirst(cut(threshold, expected));
        }
        return cuts;
    }

    /**
     * The same for clusters. What counts is any two records of one cluster, and a chain of links holds them together; matches missed
     * are among pairs that no cluster holds.
     *
     * @param scored all pairs that could become links
     * @param joining the links that join clusters at the lowest threshold, the best first
     */
    public static List<Cut> ofClusters(int rows, PairList scored, List<Decided> joining, double own) {
        Chains whole = new Chains(rows);
        joining.forEach(whole::join);
        double missed = 0;
        double missedVariance = 0;
        double[] found = new double[joining.size() + 1];
        double[] foundVariance = new double[joining.size() + 1];
        for (int i = 0; i < scored.size(); i++) {
            double probability = Scoring.probability(scored.odds(i));
            int together = whole.together(scored.left(i), scored.right(i));
            found[together] += probability;
            foundVariance[together] += probability * (1 - probability);
            missed += probability;
            missedVariance += probability * (1 - probability);
        }
        List<Cut> cuts = new ArrayList<>();
        Chains chains = new Chains(rows);
        int joins = 0;
        for (double threshold : descending(own)) {
            while (joins < joining.size()
                    && Scoring.probability(joining.get(joins).oddsBits()) >= threshold) {
                chains.join(joining.get(joins));
                missed -= found[joins];
                missedVariance -= foundVariance[joins];
                joins++;
            }
            Expected expected = new Expected(
                    chains.pairs(),
                    chains.right(),
                    chains.variance(),
                    Math.max(0, missed),
                    Math.max(0, missedVariance));
            cuts.addFirst(cut(threshold, expected));
        }
        return cuts;
    }

    private static NavigableSet<Double> descending(double own) {
        TreeSet<Double> thresholds = new TreeSet<>(THRESHOLDS);
        thresholds.add(own);
        return thresholds.descendingSet();
    }

    private static Cut cut(double threshold, Expected expected) {
        return new Cut(
                threshold,
                Math.round(expected.links()),
                expected.right(),
                expected.precision(),
                expected.recall(),
                expected.precisionInterval(),
                expected.recallInterval());
    }
}
