package org.niangjia.engine.linkage.internal.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.niangjia.engine.linkage.LinkageWeights;
import org.niangjia.engine.linkage.LinkageWeights.Together;
import org.niangjia.engine.linkage.internal.compare.Comparison;

/**
 * Learns the weights from patterns without labels: expectation maximisation (Dempster, Laird and Rubin 1977) over the classes match,
 * other and, where fields are shared by those who live together, other person of the household; where national numbers tell two
 * persons apart, also other person of the same name and day of birth.
 *
 * <p>How often a level occurs among others is not learnt from the compared pairs, which were chosen for what they have in common,
 * but from random ones and from the frequencies of values; only matches among these are taken off. What was not compared counts as
 * other.
 */
public final class Estimation {

    private static final int ROUNDS = 200;
    private static final double SETTLED = 1e-7;
    private static final double LITTLE = 1e-6;
    private static final double TOP_AT_FIRST = 0.8;
    private static final double BORROWED_AT_FIRST = 1e-3;
    private static final double BORROWED_MAX = 0.05;
    private static final double NAMESAKES_AT_FIRST = 1e-2;
    /** Pairs of prior belief a field. */
    private static final double MATCH_BELIEF = 10;

    private static final double RIVAL_BELIEF = 20;
    /** How often the terms of a class are chosen anew. */
    private static final int TIMES = 3;

    private static final double SWELLING_MAX = 0.02;

    private final List<Comparison> comparisons;
    private final double allPairs;
    private final double matchesMax;
    private final List<double[]> random;

    private final double[][] match;
    private final double[][] other;
    private final double[][] household;
    private final double[][] namesake;
    private final boolean withHouseholds;
    private final boolean withNamesakes;
    private final Forest amongMatches;
    private final Forest amongOthers;
    private double matching;
    private double related;
    private double namesaking;

    /**
     * @param allPairs how many pairs there are, compared or not
     * @param matchesMax how many matches there can be
     * @param random share of random pairs that have the level, by comparison, {@code MISSING} left out of the shares
     */
    public Estimation(List<Comparison> comparisons, double allPairs, double matchesMax, List<double[]> random) {
        this.comparisons = comparisons;
        this.allPairs = allPairs;
        this.matchesMax = matchesMax;
        this.random = random;
        int count = comparisons.size();
        match = new double[count][];
        other = new double[count][];
        household = new double[count][];
        namesake = new double[count][];
        for (int c = 0; c < count; c++) {
            int levels = comparisons.get(c).equalLevel() + 1;
            match[c] = matchAtFirst(levels);
            other[c] = random.get(c).clone();
            other[c][0] = 1;
            household[c] = other[c].clone();
            if (comparisons.get(c).isSharedInHousehold()) {
                for (int level = 1; level < levels; level++) {
                    household[c][level] = (match[c][level] + other[c][level]) / 2;
                }
            }
        }
        withNamesakes = comparisons.stream().anyMatch(comparison -> comparison.strangersLevels() > 0);
        for (int c = 0; c < count; c++) {
            namesake[c] = other[c].clone();
            if (withNamesakes && comparisons.get(c).isSharedByNamesakes()) {
                int strangers = comparisons.get(c).strangersLevels();
                int likely = strangers > 0 ? strangers : comparisons.get(c).equalLevel();
                for (int level = 1; level < namesake[c].length; level++) {
                    namesake[c][level] = (1 - TOP_AT_FIRST) * other[c][level] + (level == likely ? TOP_AT_FIRST : 0);
                }
            }
            if (comparisons.get(c).strangersLevels() > 0) {
                int equal = comparisons.get(c).equalLevel();
                household[c][equal] = Math.max(household[c][equal], BORROWED_AT_FIRST);
            }
        }
        int[] levels = comparisons.stream()
                .mapToInt(comparison -> comparison.equalLevel() + 1)
                .toArray();
        amongMatches = new Forest(levels, true);
        amongOthers = new Forest(levels, false);
        withHouseholds =
                comparisons.stream().filter(Comparison::isSharedInHousehold).count() >= 2
                        && comparisons.stream().anyMatch(comparison -> !comparison.isSharedInHousehold());
        matching = 0.5 * matchesMax / allPairs;
        related = withHouseholds ? matching : 0;
        namesaking = withNamesakes ? NAMESAKES_AT_FIRST * matching : 0;
    }

    private static double[] matchAtFirst(int levels) {
        double[] shares = new double[levels];
        Arrays.fill(shares, (1 - TOP_AT_FIRST) / Math.max(1, levels - 2));
        shares[levels - 1] = TOP_AT_FIRST;
        shares[0] = 1;
        return shares;
    }

    private static double[] rivalAtFirst(double[] other) {
        return Arrays.stream(other)
                .map(share -> 0.5 * share + 0.5 / (other.length - 1))
                .toArray();
    }

    /** Fields are taken as independent first; then it shows which are not, and all is learnt once more with terms for these. */
    public LinkageWeights learn(Patterns patterns) {
        settleOn(patterns);
        settleTerms(amongOthers, () -> chooseAmongOthers(patterns), patterns);
        LinkageWeights without = now();
        settleTerms(amongMatches, () -> chooseAmongMatches(patterns), patterns);
        // Terms tell how matches agree, not how many there are: where their number grows, strangers have been taken in.
        boolean swollen = matching > (1 + SWELLING_MAX) * without.matching() || matching * allPairs >= matchesMax;
        return swollen ? without : now();
    }

    /** Terms are chosen again by what is learnt with them: without, pairs of which they tell look rarer than they are. */
    private void settleTerms(Forest forest, Runnable choice, Patterns patterns) {
        for (int time = 0; time < TIMES; time++) {
            boolean had = !forest.terms().isEmpty();
            choice.run();
            if (!had && forest.terms().isEmpty()) {
                return;
            }
            settleOn(patterns);
        }
    }

    private void settleOn(Patterns patterns) {
        double before = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            double likelihood = round(patterns);
            if (Math.abs(likelihood - before) < SETTLED * Math.abs(likelihood)) {
                break;
            }
            before = likelihood;
        }
    }

    /** Strangers who agree in two fields more often than all of them would by chance, those not compared included. */
    private void chooseAmongOthers(Patterns patterns) {
        amongOthers.clear();
        patterns.forEach((pattern, count) ->
                amongOthers.add(pattern, count * classes(pattern).other()));
        amongOthers.chooseBeyond(other, others(), (one, two) -> !haveClass(comparisons.get(one), comparisons.get(two)));
    }

    private void chooseAmongMatches(Patterns patterns) {
        amongMatches.clear();
        patterns.forEach((pattern, count) ->
                amongMatches.add(pattern, count * classes(pattern).match()));
        amongMatches.choose(match);
    }

    /** Whether strangers who share both fields are a class of their own already. */
    private boolean haveClass(Comparison one, Comparison two) {
        return (withNamesakes && one.isSharedByNamesakes() && two.isSharedByNamesakes())
                || (withHouseholds && one.isSharedInHousehold() && two.isSharedInHousehold());
    }

    private double others() {
        return allPairs * Math.max(0, 1 - matching - related - namesaking);
    }

    /** How probably a pair is of which class, 0 to 1 each, and how probable its pattern is in all. */
    private record Classes(double match, double household, double namesake, double other, double density) {}

    private Classes classes(long pattern) {
        double m = matching * density(match, pattern) * amongMatches.factor(pattern);
        double h = related <= 0 ? 0 : related * density(household, pattern);
        double n = namesaking <= 0 ? 0 : namesaking * density(namesake, pattern);
        double o = others() / allPairs * density(other, pattern) * amongOthers.factor(pattern);
        double all = m + h + n + o;
        return all <= 0 ? new Classes(0, 0, 0, 0, 0) : new Classes(m / all, h / all, n / all, o / all, all);
    }

    /** The weights as they are believed to be now. */
    public LinkageWeights now() {
        return new LinkageWeights(
                lists(match),
                lists(other),
                lists(household),
                lists(namesake),
                matching,
                related,
                namesaking,
                together());
    }

    private List<Together> together() {
        Map<List<Integer>, List<List<Double>>> ofMatches = byFields(amongMatches);
        Map<List<Integer>, List<List<Double>>> ofOthers = byFields(amongOthers);
        return Stream.concat(ofMatches.keySet().stream(), ofOthers.keySet().stream())
                .distinct()
                .map(fields -> new Together(
                        fields.getFirst(),
                        fields.getLast(),
                        ofMatches.getOrDefault(fields, List.of()),
                        ofOthers.getOrDefault(fields, List.of())))
                .toList();
    }

    private static Map<List<Integer>, List<List<Double>>> byFields(Forest forest) {
        Map<List<Integer>, List<List<Double>>> factors = new LinkedHashMap<>();
        forest.terms().forEach(term -> factors.put(List.of(term.one(), term.two()), term.factors()));
        return factors;
    }

    private double round(Patterns patterns) {
        double[][] inMatches = like(match);
        double[][] inHouseholds = like(match);
        double[][] inNamesakes = like(match);
        double[] sums = new double[4];
        amongMatches.clear();
        amongOthers.clear();
        patterns.forEach((pattern, count) -> {
            Classes shares = classes(pattern);
            if (shares.density() <= 0) {
                return;
            }
            amongMatches.addToTerms(pattern, count * shares.match());
            amongOthers.addToTerms(pattern, count * shares.other());
            sums[0] += count * shares.match();
            sums[1] += count * shares.household();
            sums[2] += count * shares.namesake();
            sums[3] += count * Math.log(shares.density());
            for (int c = 0; c < comparisons.size(); c++) {
                int level = Math.min(Patterns.level(pattern, c), match[c].length - 1);
                inMatches[c][level] += count * shares.match();
                inHouseholds[c][level] += count * shares.household();
                inNamesakes[c][level] += count * shares.namesake();
            }
        });
        matching = Math.clamp(sums[0], 1, matchesMax) / allPairs;
        related = sums[1] / allPairs;
        namesaking = sums[2] / allPairs;
        for (int c = 0; c < comparisons.size(); c++) {
            Comparison comparison = comparisons.get(c);
            settle(match[c], inMatches[c], matchAtFirst(comparison.equalLevel() + 1), MATCH_BELIEF);
            shareOut(match[c], other[c], comparison.strangersLevels());
            takeMatchesOff(c, sums[0], inMatches[c]);
            if (withHouseholds && comparison.isSharedInHousehold()) {
                settle(household[c], inHouseholds[c], rivalAtFirst(other[c]), RIVAL_BELIEF);
            } else {
                System.arraycopy(other[c], 0, household[c], 0, other[c].length);
            }
            if (withHouseholds && comparison.strangersLevels() > 0) {
                settleStrangers(comparison, household[c], inHouseholds[c], other[c]);
                borrow(household[c], inHouseholds[c]);
            }
            if (withNamesakes && comparison.isSharedByNamesakes()) {
                settleStrangers(comparison, namesake[c], inNamesakes[c], other[c]);
            } else {
                System.arraycopy(other[c], 0, namesake[c], 0, other[c].length);
            }
        }
        amongMatches.settle(match);
        amongOthers.settleBeyond(other, others());
        return sums[3];
    }

    /** One of a household may stand under the number of another. */
    private static void borrow(double[] shares, double[] counts) {
        double sum = 0;
        for (int level = 1; level < counts.length; level++) {
            sum += counts[level];
        }
        int equal = shares.length - 1;
        double borrowed = (counts[equal] + RIVAL_BELIEF * BORROWED_AT_FIRST) / (sum + RIVAL_BELIEF);
        shares[equal] = Math.clamp(borrowed, shares[equal], BORROWED_MAX);
    }

    /** Different persons with right numbers have different ones, twins and namesakes some of one day; all else they may share. */
    private static void settleStrangers(Comparison comparison, double[] shares, double[] counts, double[] other) {
        int strangers = comparison.strangersLevels();
        if (strangers == 0) {
            settle(shares, counts, rivalAtFirst(other), RIVAL_BELIEF);
            return;
        }
        double[] few = counts.clone();
        for (int level = strangers + 1; level < few.length; level++) {
            few[level] = 0;
        }
        settle(shares, few, rivalAtFirst(other), RIVAL_BELIEF);
        for (int level = strangers + 1; level < shares.length; level++) {
            shares[level] = other[level];
        }
    }

    /**
     * Levels that only another's number gives are rare among matches, so that colleagues, who share employer, union and the day of
     * joining, are not taken for the matches where these are few. To each other they are as between strangers.
     */
    private static void shareOut(double[] shares, double[] other, int levels) {
        double sum = 0;
        double strangers = 0;
        for (int level = 1; level <= levels; level++) {
            sum += shares[level];
            strangers += other[level];
        }
        double borrowed = Math.min(sum, BORROWED_MAX);
        for (int level = 1; level < shares.length; level++) {
            shares[level] = level <= levels
                    ? borrowed * other[level] / strangers
                    : shares[level] * (1 - borrowed) / Math.max(LITTLE, 1 - sum);
        }
    }

    /** Shares from counts, with a few pairs of prior belief so that what was never seen is not impossible. */
    private static void settle(double[] shares, double[] counts, double[] believed, double belief) {
        double sum = 0;
        for (int level = 1; level < shares.length; level++) {
            sum += counts[level];
        }
        for (int level = 1; level < shares.length; level++) {
            shares[level] = Math.max(LITTLE, (counts[level] + belief * believed[level]) / (sum + belief));
        }
    }

    private void takeMatchesOff(int c, double matches, double[] inMatches) {
        double known = 0;
        for (int level = 1; level < other[c].length; level++) {
            known += inMatches[level];
        }
        double[] shares = random.get(c);
        double sum = 0;
        for (int level = 1; level < shares.length; level++) {
            double ofMatches = known == 0 ? 0 : matches * inMatches[level] / known;
            double least = shares[level] / 50;
            other[c][level] = Math.max(Math.max(1e-12, least), shares[level] - ofMatches / allPairs);
            sum += other[c][level];
        }
        for (int level = 1; level < shares.length; level++) {
            other[c][level] /= sum;
        }
    }

    private double density(double[][] shares, long pattern) {
        double density = 1;
        for (int c = 0; c < shares.length; c++) {
            int level = Patterns.level(pattern, c);
            density *= level < shares[c].length ? shares[c][level] : 1;
        }
        return density;
    }

    private static double[][] like(double[][] shares) {
        double[][] same = new double[shares.length][];
        for (int c = 0; c < shares.length; c++) {
            same[c] = new double[shares[c].length];
        }
        return same;
    }

    /** What another field contains has the share 1, as what is missing has: it weighs nothing. */
    private List<List<Double>> lists(double[][] shares) {
        List<List<Double>> lists = new ArrayList<>();
        for (int c = 0; c < shares.length; c++) {
            double[] all = Arrays.copyOf(shares[c], comparisons.get(c).levels());
            Arrays.fill(all, shares[c].length, all.length, 1);
            lists.add(Arrays.stream(all).boxed().toList());
        }
        return lists;
    }
}
