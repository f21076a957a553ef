package org.niangjia.engine.linkage.internal.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Chooses blocking rules: cheap ones that together find a pair whichever one, two or three of its fields are wrong. The cost of a
 * rule is its number of pairs, counted, on a sample if there are many rows.
 */
final class RuleChoice {

    private static final int SAMPLE_MAX = 60_000;
    private static final double WRONG = 0.3;
    private static final double FOUND = 0.9;
    private static final double ENOUGH = 1e-6;
    private static final int RULES_MAX = 40;

    private final Sides sides;
    private final int[] sample;
    private final double scale;
    private final double budget;

    /** @param budget about how many pairs may be compared */
    RuleChoice(Sides sides, double budget, long seed) {
        this.sides = sides;
        this.budget = budget;
        if (sides.rows() <= SAMPLE_MAX) {
            sample = IntStream.range(0, sides.rows()).toArray();
            scale = 1;
        } else {
            SplittableRandom random = new SplittableRandom(seed);
            double share = (double) SAMPLE_MAX / sides.rows();
            sample = IntStream.range(0, sides.rows())
                    .filter(row -> random.nextDouble() < share)
                    .toArray();
            scale = 1 / share / share;
        }
    }

    private record Candidate(BlockingRule rule, double pairs, double filled) {}

    List<BlockingRule> choose(List<BlockingKey> keys) {
        List<Candidate> candidates = candidates(keys);
        List<String> fields = keys.stream().map(BlockingKey::field).distinct().toList();
        List<List<String>> mistakes = mistakes(fields);
        double[] missed = new double[mistakes.size()];
        for (int i = 0; i < missed.length; i++) {
            missed[i] = Math.pow(WRONG, mistakes.get(i).size());
        }
        double all = Arrays.stream(missed).sum();
        List<BlockingRule> chosen = new ArrayList<>();
        double spent = 0;
        while (chosen.size() < RULES_MAX) {
            Candidate best = null;
            double bestWorth = 0;
            for (Candidate candidate : candidates) {
                double gain = gain(candidate, mistakes, missed);
                double worth = gain / (candidate.pairs() + sides.rows());
                boolean affordable = spent + candidate.pairs() <= budget;
                if (affordable && gain > ENOUGH * all && worth > bestWorth) {
                    best = candidate;
                    bestWorth = worth;
                }
            }
            if (best == null) {
                break;
            }
            chosen.add(best.rule());
            candidates.remove(best);
            spent += best.pairs();
            for (int i = 0; i < missed.length; i++) {
                missed[i] *= 1 - finds(best, mistakes.get(i));
            }
        }
        return chosen;
    }

    private static double gain(Candidate candidate, List<List<String>> mistakes, double[] missed) {
        double gain = 0;
        for (int i = 0; i < missed.length; i++) {
            gain += missed[i] * finds(candidate, mistakes.get(i));
        }
        return gain;
    }

    /** How probably the rule finds a pair whose records differ in these fields by mistakes. */
    private static double finds(Candidate candidate, List<String> wrong) {
        double found = FOUND * candidate.filled();
        for (BlockingKey key : candidate.rule().keys()) {
            found *= wrong.contains(key.field()) ? key.tolerance() : 1;
        }
        return found;
    }

    private List<Candidate> candidates(List<BlockingKey> keys) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            add(candidates, new BlockingRule(List.of(keys.get(i))));
            for (int j = i + 1; j < keys.size(); j++) {
                boolean sameField = keys.get(i).field().equals(keys.get(j).field());
                if (!sameField && keys.get(i).width() * keys.get(j).width() <= 3) {
                    add(candidates, new BlockingRule(List.of(keys.get(i), keys.get(j))));
                }
            }
        }
        return candidates;
    }

    private void add(List<Candidate> candidates, BlockingRule rule) {
        long[] left = new long[sample.length * rule.width()];
        long[] right = new long[sample.length * rule.width()];
        int lefts = 0;
        int rights = 0;
        int filled = 0;
        for (int row : sample) {
            boolean any = false;
            for (int k = 0; k < rule.width(); k++) {
                long key = rule.key(row, k);
                if (key != 0) {
                    any = true;
                    if (row < sides.leftRows()) {
                        left[lefts++] = key;
                    } else {
                        right[rights++] = key;
                    }
                }
            }
            filled += any ? 1 : 0;
        }
        double pairs = scale * pairs(Arrays.copyOf(left, lefts), Arrays.copyOf(right, rights));
        double share = (double) filled / Math.max(1, sample.length);
        if (pairs <= budget && filled > 0) {
            candidates.add(new Candidate(rule, pairs, share * share));
        }
    }

    private double pairs(long[] left, long[] right) {
        Arrays.sort(left);
        Arrays.sort(right);
        double pairs = 0;
        int j = 0;
        for (int i = 0; i < left.length; ) {
            int end = end(left, i);
            double same = end - i;
            if (sides.isLinkage()) {
                while (j < right.length && right[j] < left[i]) {
                    j++;
                }
                int from = j;
                while (j < right.length && right[j] == left[i]) {
                    j++;
                }
                pairs += same * (j - from);
            } else {
                pairs += same * (same - 1) / 2;
            }
            i = end;
        }
        return pairs;
    }

    private static int end(long[] sorted, int from) {
        int end = from;
        while (end < sorted.length && sorted[end] == sorted[from]) {
            end++;
        }
        return end;
    }

    /** All sets of up to three fields. */
    private static List<List<String>> mistakes(List<String> fields) {
        List<List<String>> sets = new ArrayList<>();
        sets.add(List.of());
        for (int i = 0; i < fields.size(); i++) {
            sets.add(List.of(fields.get(i)));
            for (int j = i + 1; j < fields.size(); j++) {
                sets.add(List.of(fields.get(i), fields.get(j)));
                for (int k = j + 1; k < fields.size(); k++) {
                    sets.add(List.of(fields.get(i), fields.get(j), fields.get(k)));
                }
            }
        }
        return sets;
    }
}
