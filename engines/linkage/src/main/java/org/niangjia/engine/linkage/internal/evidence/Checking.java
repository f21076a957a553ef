package org.niangjia.engine.linkage.internal.evidence;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.LinkageEvidence.Check;
import org.niangjia.engine.linkage.LinkageEvidence.Controls;
import org.niangjia.engine.linkage.LinkageEvidence.Interval;
import org.niangjia.engine.linkage.LinkageEvidence.Recapture;
import org.niangjia.engine.linkage.internal.decide.Matching.Decided;
import org.niangjia.engine.linkage.internal.decide.PairList;

/** Links once more with a telling field hidden, and lets the field say what was missed and what was wrong. */
public final class Checking {

    /** Of fewer pairs nothing can be said. */
    private static final double PAIRS_LEAST = 30;

    private final HiddenField hidden;
    private double captured;
    private double recaptured;
    private double found;
    private long known;
    private double knownRight;
    private long contradicted;

    private Checking(HiddenField hidden) {
        this.hidden = hidden;
    }

    /**
     * @param scored pairs that could become links
     * @param chances how probably they match, by the whole evidence, in the same order
     * @param links of the run
     * @param right how many of them are right, as the model believes
     * @param deciding gives the links of pairs with other odds
     * @return null if there are too few pairs to say anything
     */
    public static @Nullable Check of(
            HiddenField hidden,
            PairList scored,
            double[] chances,
            List<Decided> links,
            double right,
            Function<PairList, List<Decided>> deciding) {
        byte[] levels = new byte[scored.size()];
        PairList without = hidden.weighed(scored, levels);
        NonLinks decided = new NonLinks(without, deciding.apply(without));
        Checking checking = new Checking(hidden);
        for (int i = 0; i < scored.size(); i++) {
            if (hidden.isEqual(levels[i]) || decided.isLink(i)) {
                checking.count(scored.left(i), scored.right(i), levels[i], chances[i], decided.isLink(i));
            }
        }
        return checking.captured < PAIRS_LEAST || checking.known < PAIRS_LEAST
                ? null
                : new Check(hidden.name(), checking.recapture(right), checking.controls(links));
    }

    private void count(int left, int right, int level, double chance, boolean linked) {
        boolean recapturable = linked && hidden.isFound(left, right);
        found += recapturable ? chance : 0;
        if (hidden.isEqual(level)) {
            captured += chance;
            recaptured += recapturable ? chance : 0;
        }
        if (linked && hidden.isKnown(left, right)) {
            known++;
            if (hidden.tellsApart(level)) {
                // Whole evidence may believe that one stands under the other's number; a control takes the numbers at
                // their word.
                contradicted++;
            } else {
                knownRight += chance;
            }
        }
    }

    /** The estimate of Chapman (1951) for two captures, with the variance of Seber (1970). */
    private Recapture recapture(double right) {
        double matches = (captured + 1) * (found + 1) / (recaptured + 1) - 1;
        double variance = (captured + 1)
                * (found + 1)
                * Math.max(0, captured - recaptured)
                * Math.max(0, found - recaptured)
                / ((recaptured + 1) * (recaptured + 1) * (recaptured + 2));
        double recall = Math.min(1, right / matches);
        return new Recapture(
                captured,
                recaptured,
                found,
                matches,
                recall,
                Expected.around(recall, recall * Math.sqrt(variance) / matches));
    }

    private Controls controls(List<Decided> links) {
        double wrong = Math.max(0, known - knownRight);
        double share = wrong / known;
        Interval interval = Wilson.interval(share, (double) known);
        double speaking = 0;
        long silent = 0;
        for (Decided link : links) {
            boolean isKnown = hidden.isKnown(link.left(), link.right());
            silent += isKnown ? 0 : 1;
            speaking += isKnown ? link.probability() : 0;
        }
        return new Controls(
                known,
                wrong,
                contradicted,
                share,
                interval,
                silent,
                precision(speaking, silent, share, links.size()),
                new Interval(
                        precision(speaking, silent, interval.high(), links.size()),
                        precision(speaking, silent, interval.low(), links.size())));
    }

    private static double precision(double speaking, long silent, double wrong, int links) {
        return links == 0 ? 1 : (speaking + silent * (1 - wrong)) / links;
    }
}
