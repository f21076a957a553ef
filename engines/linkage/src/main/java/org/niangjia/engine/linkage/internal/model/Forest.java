package org.niangjia.engine.linkage.internal.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleFunction;

/**
 * Terms of two fields in the log-linear model of one class of pairs, so chosen that no chain of them closes (Chow and Liu 1968). A
 * pattern is then as probable as the product of its shares and of the factors of the terms; one that lacks a field of a term does
 * without its factor.
 */
final class Forest {

    private static final int FITTING_ROUNDS = 50;
    /** Pairs of prior belief that two levels are independent. */
    private static final double BELIEF = 20;
    /** Pairs that have both fields; fewer can't tell. */
    private static final double PAIRS_LEAST = 50;
    /** Nats a pair: less is what the pairs that are not recognised leave behind, those with most mistakes. */
    private static final double GAIN_LEAST = 0.01;
    /** Shares of rare levels come from a sample and are hardly surer than this. */
    private static final double BEYOND_LEAST = 1.5;

    private final boolean containedIsEqual;
    private final int fields;
    private final double[][][] counts;
    private List<Term> terms = List.of();

    /**
     * A term.
     *
     * @param factors by level of the first field and of the second, how many times more often both are found than if independent
     */
    record Term(int one, int two, List<List<Double>> factors) {}

    /** How often two fields have which levels, and how often each of them has. */
    private static final class Table {

        private final int one;
        private final int two;
        private final double[][] counts;
        private final double[] rows;
        private final double[] columns;
        private double all;

        Table(int one, int two, double[][] counts) {
            this.one = one;
            this.two = two;
            this.counts = counts;
            rows = new double[counts.length];
            columns = new double[counts[0].length];
            for (int first = 1; first < rows.length; first++) {
                for (int second = 1; second < columns.length; second++) {
                    rows[first] += counts[first][second];
                    columns[second] += counts[first][second];
                    all += counts[first][second];
                }
            }
        }
    }

    /**
     * @param levels how many each field has, missing included, up to equal
     * @param containedIsEqual whether higher ones, of what another field contains, count as equal; else they do not count
     */
    Forest(int[] levels, boolean containedIsEqual) {
        this.containedIsEqual = containedIsEqual;
        fields = levels.length;
        counts = new double[fields * fields][][];
        for (int one = 0; one < fields; one++) {
            for (int two = one + 1; two < fields; two++) {
                counts[one * fields + two] = new double[levels[one]][levels[two]];
            }
        }
    }

    List<Term> terms() {
        return terms;
    }

    /** The product of the factors of all terms. */
    double factor(long pattern) {
        double product = 1;
        for (Term term : terms) {
            int first = Patterns.level(pattern, term.one());
            int second = Patterns.level(pattern, term.two());
            if (first < term.factors().size()
                    && second < term.factors().getFirst().size()) {
                product *= term.factors().get(first).get(second);
            }
        }
        return product;
    }

    void clear() {
        for (double[][] table : counts) {
            if (table != null) {
                Arrays.stream(table).forEach(row -> Arrays.fill(row, 0));
            }
        }
    }

    /** Counts a pattern for any two fields. */
    void add(long pattern, double pairs) {
        for (int one = 0; one < fields; one++) {
            for (int two = one + 1; two < fields; two++) {
                add(one, two, pattern, pairs);
            }
        }
    }

    /** Counts a pattern for the terms that there are. */
    void addToTerms(long pattern, double pairs) {
        for (Term term : terms) {
            add(term.one(), term.two(), pattern, pairs);
        }
    }

    private void add(int one, int two, long pattern, double pairs) {
        double[][] table = counts[one * fields + two];
        int first = level(pattern, one, table.length - 1);
        int second = level(pattern, two, table[0].length - 1);
        if (first > 0 && second > 0) {
            table[first][second] += pairs;
        }
    }

    private int level(long pattern, int field, int equal) {
        int level = Patterns.level(pattern, field);
        return level <= equal ? level : containedIsEqual ? equal : 0;
    }

    /**
     * Chooses terms for a class of which every pair was counted: each makes the counts more probable by more than its parameters
     * cost by the Bayesian information criterion (Schwarz 1978).
     *
     * @param shares of the class, by field and level
     */
    void choose(double[][] shares) {
        terms = chosen(Forest::gain).stream()
                .map(table -> term(table, shares[table.one], shares[table.two]))
                .toList();
    }

    /** The same terms from new counts. */
    void settle(double[][] shares) {
        terms = terms.stream()
                .map(term -> term(table(term.one(), term.two()), shares[term.one()], shares[term.two()]))
                .toList();
    }

    /**
     * Chooses terms for a class of which only some pairs were counted, as more than these there may be, but not fewer: those where
     * more were counted than all could be if they were independent.
     *
     * @param pairs of the class, counted or not
     * @param possible whether two fields may have a term
     */
    void chooseBeyond(double[][] shares, double pairs, BiPredicate<Integer, Integer> possible) {
        ToDoubleFunction<Table> gain = table -> possible.test(table.one, table.two)
                ? gainBeyond(table, shares[table.one], shares[table.two], pairs)
                : 0;
        terms = chosen(gain).stream()
                .map(table -> beyond(table, shares[table.one], shares[table.two], pairs))
                .toList();
    }

    /** The same terms from new counts. */
    void settleBeyond(double[][] shares, double pairs) {
        terms = terms.stream()
                .map(term -> beyond(table(term.one(), term.two()), shares[term.one()], shares[term.two()], pairs))
                .toList();
    }

    private List<Table> chosen(ToDoubleFunction<Table> gainOf) {
        record Candidate(Table table, double gain) {}
        List<Candidate> candidates = new ArrayList<>();
        for (int one = 0; one < fields; one++) {
            for (int two = one + 1; two < fields; two++) {
                Table table = table(one, two);
                double gain = gainOf.applyAsDouble(table);
                if (gain > 0) {
                    candidates.add(new Candidate(table, gain));
                }
            }
        }
        // Stable: of equal ones the first fields.
        candidates.sort(Comparator.comparingDouble(Candidate::gain).reversed());
        int[] tree = new int[fields];
        Arrays.setAll(tree, field -> field);
        List<Table> chosen = new ArrayList<>();
        for (Candidate candidate : candidates) {
            int from = tree[candidate.table().two];
            int into = tree[candidate.table().one];
            if (from != into) {
                chosen.add(candidate.table());
                Arrays.setAll(tree, field -> tree[field] == from ? into : tree[field]);
            }
        }
        return chosen;
    }

    private Table table(int one, int two) {
        return new Table(one, two, counts[one * fields + two]);
    }

    private static double gain(Table table) {
        if (table.all < PAIRS_LEAST) {
            return 0;
        }
        double gain = 0;
        for (int first = 1; first < table.rows.length; first++) {
            for (int second = 1; second < table.columns.length; second++) {
                double count = table.counts[first][second];
                gain += count <= 0
                        ? 0
                        : count * Math.log(count * table.all / table.rows[first] / table.columns[second]);
            }
        }
        // A level that hardly any match has is no parameter.
        long free = (Arrays.stream(table.rows).filter(row -> row >= 1).count() - 1)
                * (Arrays.stream(table.columns).filter(column -> column >= 1).count() - 1);
        return free <= 0 || gain < GAIN_LEAST * table.all ? 0 : gain - free * Math.log(table.all) / 2;
    }

    private static double gainBeyond(Table table, double[] ofOne, double[] ofTwo, double pairs) {
        double gain = 0;
        for (int first = 1; first < ofOne.length; first++) {
            for (int second = 1; second < ofTwo.length; second++) {
                double count = table.counts[first][second];
                double independent = pairs * ofOne[first] * ofTwo[second];
                if (count > BEYOND_LEAST * independent + BELIEF) {
                    gain += count * Math.log(count / independent) - (count - independent) - Math.log(pairs) / 2;
                }
            }
        }
        return gain;
    }

    /** Shrunk towards independence, the marginal sums fitted to the shares (Deming and Stephan 1940). */
    private static Term term(Table table, double[] ofOne, double[] ofTwo) {
        double[][] factors = new double[ofOne.length][ofTwo.length];
        for (int first = 1; first < ofOne.length; first++) {
            for (int second = 1; second < ofTwo.length; second++) {
                double independent = table.all == 0 ? 0 : table.rows[first] * table.columns[second] / table.all;
                double believed = BELIEF * ofOne[first] * ofTwo[second];
                factors[first][second] = (table.counts[first][second] + believed) / (independent + believed);
            }
        }
        for (int round = 0; round < FITTING_ROUNDS; round++) {
            for (int first = 1; first < ofOne.length; first++) {
                double sum = 0;
                for (int second = 1; second < ofTwo.length; second++) {
                    sum += factors[first][second] * ofTwo[second];
                }
                for (int second = 1; second < ofTwo.length; second++) {
                    factors[first][second] /= sum;
                }
            }
            for (int second = 1; second < ofTwo.length; second++) {
                double sum = 0;
                for (int first = 1; first < ofOne.length; first++) {
                    sum += factors[first][second] * ofOne[first];
                }
                for (int first = 1; first < ofOne.length; first++) {
                    factors[first][second] /= sum;
                }
            }
        }
        return term(table, factors);
    }

    private static Term beyond(Table table, double[] ofOne, double[] ofTwo, double pairs) {
        double[][] factors = new double[ofOne.length][ofTwo.length];
        for (int first = 1; first < ofOne.length; first++) {
            for (int second = 1; second < ofTwo.length; second++) {
                double independent = pairs * ofOne[first] * ofTwo[second];
                double factor = (table.counts[first][second] + BELIEF) / (independent + BELIEF);
                factors[first][second] = factor < BEYOND_LEAST ? 1 : factor;
            }
        }
        return term(table, factors);
    }

    /** Of missing values the factor is 1. */
    private static Term term(Table table, double[][] factors) {
        Arrays.fill(factors[0], 1);
        List<List<Double>> lists = new ArrayList<>();
        for (double[] row : factors) {
            row[0] = 1;
            lists.add(Arrays.stream(row).boxed().toList());
        }
        return new Term(table.one, table.two, lists);
    }
}
