package org.niangjia.engine.linkage.internal.evidence;

import java.util.ArrayList;
import java.util.List;
import org.niangjia.engine.linkage.LinkageEvidence.Bin;
import org.niangjia.engine.linkage.internal.decide.JudgedRows;
import org.niangjia.engine.linkage.internal.decide.Matching.Decided;
import org.niangjia.engine.linkage.internal.decide.PairList;

/** Counts pairs by weight. */
public final class Histograms {

    private static final int LOWEST = -32;
    private static final int HIGHEST = 95;

    private Histograms() {}

    /**
     * Pairs that people judged are left out.
     *
     * @return one bin a bit, from the lowest weight there is to the highest; weights beyond −32 and 95 bits count at these
     */
    public static List<Bin> of(PairList scored, List<Decided> links) {
        long[] pairs = new long[HIGHEST - LOWEST + 1];
        long[] linked = new long[pairs.length];
        for (int i = 0; i < scored.size(); i++) {
            if (!JudgedRows.isSettled(scored.odds(i))) {
                pairs[bin(scored.odds(i))]++;
            }
        }
        links.stream()
                .filter(link -> !JudgedRows.isSettled(link.oddsBits()))
                .forEach(link -> linked[bin(link.oddsBits())]++);
        int from = 0;
        int to = pairs.length - 1;
        while (from < to && pairs[from] == 0) {
            from++;
        }
        while (to > from && pairs[to] == 0) {
            to--;
        }
        List<Bin> bins = new ArrayList<>();
        for (int bin = from; bin <= to; bin++) {
            bins.add(new Bin(bin + LOWEST, pairs[bin], linked[bin]));
        }
        return bins;
    }

    private static int bin(double weight) {
        return (int) Math.floor(Math.clamp(weight, LOWEST, HIGHEST)) - LOWEST;
    }
}
