package org.niangjia.engine.linkage.internal.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.niangjia.engine.linkage.TooManyPairs;
import org.niangjia.engine.linkage.internal.table.RowOrder;

/**
 * Chooses blocking rules: cheap ones that together find a pair whichever one, two or three of its fields are wrong. The cost of a
 * rule is its number of pairs, counted, on a sample if there are many rows. Records of groups so large that they are narrowed count as
 * not found.
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
    private final double groupPairsMax;

    /**
     * @param order by which rows are drawn
     * @param budget about how many pairs may be compared
     * @param groupPairsMax groups with more pairs are narrowed
     */
    RuleChoice(Sides sides, RowOrder order, double budget, double groupPairsMax, long seed) {
        this.sides = sides;
        this.budget = budget;
        this.groupPairsMax = groupPairsMax;
        if (sides.rows() <= SAMPLE_MAX) {
            sample = IntStream.range(0, sides.rows()).toArray();
            scale = 1;
        } else {
            SplittableRandom random = new SplittableRandom(seed);
            double share = (double) SAMPLE_MAX / sides.rows();
            sample = IntStream.range(0, sides.rows())
                    .filter(place -> random.nextDouble() < share)
                    .map(order::row)
                    .sorted()
                    .toArray();
            scale = 1 / share / share;
        }
    }

    /**
     * A rule that could be chosen.
     *
     * @param found share of the pairs of one person that it could find if no field is wrong
     * @param whole how many pairs it would find if large groups were not narrowed
     */
    private record Candidate(BlockingRule rule, double found, double whole) {

        double pairs() {
            return rule.expectedPairs();
        }
    }

    /** @throws TooManyPairs if every rule finds more pairs than the budget has */
    List<BlockingRule> choose(List<BlockingKey> keys) {
        List<Candidate> counted = candidates(keys);
        List<Candidate> candidates = counted.stream()
                .filter(candidate -> candidate.pairs() <= budget && candidate.found() > 0)
                .collect(Collectors.toCollection(ArrayList::new));
        if (candidates.isEmpty()) {
            counted.stream()
                    .filter(candidate -> candidate.whole() > 0)
                    .min(Comparator.comparingDouble(Candidate::whole))
                    .ifPresent(least -> {
                        throw new TooManyPairs(least.rule().name(), least.whole(), budget);
                    });
        }
        List<String> fields = keys.stream().map(BlockingKey::field).distinct().toList();
        List<Mistake> mistakes = mistakes(fields, keys);
        double[] missed = new double[mistakes.size()];
        for (int i = 0; i < missed.length; i++) {
            missed[i] = mistakes.get(i).share();
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

    /** A rule of these keys, chosen or not, and about how many pairs it finds. */
    BlockingRule counted(List<BlockingKey> keys) {
        return candidate(keys).rule();
    }

    private static double gain(Candidate candidate, List<Mistake> mistakes, double[] missed) {
        double gain = 0;
        for (int i = 0; i < missed.length; i++) {
            gain += missed[i] * finds(candidate, mistakes.get(i));
        }
        return gain;
    }

    /** How probably the rule finds a pair whose records differ in these fields by mistakes. */
    private static double finds(Candidate candidate, Mistake mistake) {
        double found = FOUND * candidate.found();
        for (BlockingKey key : candidate.rule().keys()) {
            found *= !mistake.fields().contains(key.field()) ? 1 : mistake.empty() ? 0 : key.tolerance();
        }
        return found;
    }

    private List<Candidate> candidates(List<BlockingKey> keys) {
        List<List<BlockingKey>> combined = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            combined.add(List.of(keys.get(i)));
            for (int j = i + 1; j < keys.size(); j++) {
                boolean sameField = keys.get(i).field().equals(keys.get(j).field());
                if (!sameField && keys.get(i).width() * keys.get(j).width() <= 3) {
                    combined.add(List.of(keys.get(i), keys.get(j)));
                }
            }
        }
        return combined.parallelStream().map(this::candidate).toList();
    }

    private Candidate candidate(List<BlockingKey> keys) {
        BlockingRule rule = new BlockingRule(keys);
        Set<Long> large = new HashSet<>();
        Count count =
                count(sorted(rule, row -> row < sides.leftRows()), sorted(rule, row -> row >= sides.leftRows()), large);
        long small = Arrays.stream(sample)
                .filter(row -> IntStream.range(0, rule.width())
                        .mapToLong(k -> rule.key(row, k))
                        .anyMatch(key -> key != 0 && !large.contains(key)))
                .count();
        double share = (double) small / Math.max(1, sample.length);
        return new Candidate(new BlockingRule(keys, count.pairs()), share * share, count.whole());
    }

    private long[] sorted(BlockingRule rule, IntPredicate rows) {
        long[] keys = new long[sample.length * rule.width()];
        int count = 0;
        for (int row : sample) {
            for (int k = 0; rows.test(row) && k < rule.width(); k++) {
                long key = rule.key(row, k);
                if (key != 0) {
                    keys[count++] = key;
                }
            }
        }
        long[] filled = Arrays.copyOf(keys, count);
        Arrays.sort(filled);
        return filled;
    }

    /**
     * How many pairs a rule finds.
     *
     * @param pairs large groups count as far as they are compared
     * @param whole all of them
     */
    private record Count(double pairs, double whole) {}

    /** @param large takes the keys of groups that will be narrowed */
    private Count count(long[] left, long[] right, Set<Long> large) {
        double pairs = 0;
        double whole = 0;
        int j = 0;
        for (int i = 0; i < left.length; ) {
            int end = end(left, i);
            double same = end - i;
            double group;
            if (sides.isLinkage()) {
                while (j < right.length && right[j] < left[i]) {
                    j++;
                }
                int from = j;
                while (j < right.length && right[j] == left[i]) {
                    j++;
                }
                group = scale * (same * (j - from));
            } else {
                group = scale * same * (same - 1) / 2;
            }
            if (group > groupPairsMax) {
                large.add(left[i]);
            }
            pairs += Math.min(group, groupPairsMax);
            whole += group;
            i = end;
        }
        return new Count(pairs, whole);
    }

    private static int end(long[] sorted, int from) {
        int end = from;
        while (end < sorted.length && sorted[end] == sorted[from]) {
            end++;
        }
        return end;
    }

    /**
     * Fields in which the records of a pair disagree.
     *
     * @param empty whether one of them lacks each of these fields, so that no key of it is left
     * @param share of the pairs of one person
     */
    private record Mistake(List<String> fields, boolean empty, double share) {}

    /** All sets of up to three fields, wrong or empty; of those of which nothing is ever empty only wrong. */
    private List<Mistake> mistakes(List<String> fields, List<BlockingKey> keys) {
        List<Mistake> mistakes = new ArrayList<>();
        for (List<String> set : sets(fields)) {
            double empty = set.isEmpty() ? 0 : 1;
            for (String field : set) {
                empty *= empty(field, keys);
            }
            mistakes.add(new Mistake(set, false, Math.pow(WRONG, set.size())));
            if (empty > 0) {
                mistakes.add(new Mistake(set, true, empty));
            }
        }
        return mistakes;
    }

    /** The share of pairs of which a record lacks the field. */
    private double empty(String field, List<BlockingKey> keys) {
        BlockingKey key = keys.stream()
                .filter(each -> each.field().equals(field))
                .findFirst()
                .orElseThrow();
        double filled = (double) Arrays.stream(sample)
                        .filter(row -> key.key(row, 0) != 0)
                        .count()
                / Math.max(1, sample.length);
        return 1 - filled * filled;
    }

    /** All sets of up to three fields. */
    private static List<List<String>> sets(List<String> fields) {
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
