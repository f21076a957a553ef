package org.niangjia.engine.knowledge.internal.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.niangjia.engine.knowledge.internal.rank.BoostedTrees;

/**
 * Fits trees that put the right passages of each question first: gradient boosting (Friedman, Annals of Statistics 2001)
 * of the cross-entropy between the softmax over a question's passages and the even distribution over its right ones
 * (ListNet: Cao et al., ICML 2007), with the second derivative for the size of a step. Deterministic.
 */
final class TreeBoosting {

    private static final int TREES = 150;
    private static final int DEPTH = 4;
    private static final int NODES = 1 << DEPTH;
    private static final double RATE = 0.1;
    private static final double PENALTY = 5;
    private static final double CURVATURE_MIN = 1;
    private static final double GAIN_MIN = 1e-6;
    private static final int BINS = 48;
    private static final double[] UPPER_QUANTILES = {0.99, 0.995, 0.998, 0.999};

    private final float[][] rows;
    private final boolean[] right;
    private final int[] begins;
    private final float[][] cuts;
    private final byte[][] bins;
    private final double[] scores;
    private final double[] gradients;
    private final double[] curvatures;
    private final int[] nodeOf;

    private TreeBoosting(float[][] rows, boolean[] right, int[] begins) {
        this.rows = rows;
        this.right = right;
        this.begins = begins;
        int signals = rows[0].length;
        this.cuts = new float[signals][];
        this.bins = new byte[signals][rows.length];
        this.scores = new double[rows.length];
        this.gradients = new double[rows.length];
        this.curvatures = new double[rows.length];
        this.nodeOf = new int[rows.length];
        IntStream.range(0, signals).parallel().forEach(this::bin);
    }

    /**
     * Fits.
     *
     * @param rows the signals of all passages of all questions, question by question; at least one row
     * @param right whether the passage of a row answers the question
     * @param begins the first row of each question, and the number of rows at the end
     */
    static BoostedTrees fit(float[][] rows, boolean[] right, int[] begins) {
        TreeBoosting boosting = new TreeBoosting(rows, right, begins);
        List<BoostedTrees.Tree> trees = new ArrayList<>();
        for (int i = 0; i < TREES; i++) {
            trees.add(boosting.next());
        }
        return new BoostedTrees(trees);
    }

    /** Equal shares of the values, and finer ones where the best stand. */
    private void bin(int signal) {
        int count = rows.length;
        float[] values = new float[count];
        for (int row = 0; row < count; row++) {
            values[row] = rows[row][signal];
        }
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] quantiles = IntStream.concat(
                        IntStream.range(1, BINS), IntStream.range(BINS, BINS + UPPER_QUANTILES.length))
                .mapToDouble(i -> i < BINS ? (double) i / BINS : UPPER_QUANTILES[i - BINS])
                .toArray();
        float[] all = new float[quantiles.length];
        int distinct = 0;
        Arrays.sort(quantiles);
        for (double quantile : quantiles) {
            float cut = sorted[(int) (quantile * count)];
            if (distinct == 0 || all[distinct - 1] != cut) {
                all[distinct++] = cut;
            }
        }
        cuts[signal] = Arrays.copyOf(all, distinct);
        for (int row = 0; row < count; row++) {
            int place = Arrays.binarySearch(cuts[signal], values[row]);
            bins[signal][row] = (byte) (place >= 0 ? place : -place - 1);
        }
    }

    private BoostedTrees.Tree next() {
        differentiate();
        int[] signals = new int[2 * NODES];
        Arrays.fill(signals, -1);
        int[] cutsOf = new int[2 * NODES];
        Arrays.fill(nodeOf, 1);
        for (int depth = 0; depth < DEPTH; depth++) {
            split(1 << depth, signals, cutsOf);
        }
        float[] values = leaves();
        for (int row = 0; row < rows.length; row++) {
            scores[row] += values[nodeOf[row]];
        }
        float[] thresholds = new float[2 * NODES];
        for (int node = 1; node < 2 * NODES; node++) {
            thresholds[node] = signals[node] < 0 ? 0 : cuts[signals[node]][cutsOf[node]];
        }
        return new BoostedTrees.Tree(signals, thresholds, values);
    }

    private void differentiate() {
        for (int question = 0; question + 1 < begins.length; question++) {
            int from = begins[question];
            int to = begins[question + 1];
            double best = Double.NEGATIVE_INFINITY;
            int rights = 0;
            for (int row = from; row < to; row++) {
                best = Math.max(best, scores[row]);
                rights += right[row] ? 1 : 0;
            }
            double sum = 0;
            for (int row = from; row < to; row++) {
                sum += Math.exp(scores[row] - best);
            }
            for (int row = from; row < to; row++) {
                double chance = Math.exp(scores[row] - best) / sum;
                gradients[row] = rights == 0 ? 0 : chance - (right[row] ? 1.0 / rights : 0);
                curvatures[row] = rights == 0 ? 0 : Math.max(chance * (1 - chance), 1e-6);
            }
        }
    }

    /** The best question to ask at a node. */
    private record Split(int cut, double gain) {}

    /** Splits the nodes of one depth, of which {@code first} is the first and which are as many. */
    private void split(int first, int[] signals, int[] cutsOf) {
        double[] gradientSums = new double[first];
        double[] curvatureSums = new double[first];
        for (int row = 0; row < rows.length; row++) {
            if (nodeOf[row] >= first) {
                gradientSums[nodeOf[row] - first] += gradients[row];
                curvatureSums[nodeOf[row] - first] += curvatures[row];
            }
        }
        Split[][] best = new Split[cuts.length][];
        IntStream.range(0, cuts.length)
                .parallel()
                .forEach(signal -> best[signal] = splits(signal, first, gradientSums, curvatureSums));
        for (int node = 0; node < first; node++) {
            double gain = GAIN_MIN;
            for (int signal = 0; signal < cuts.length; signal++) {
                if (best[signal][node].gain() > gain) {
                    gain = best[signal][node].gain();
                    signals[first + node] = signal;
                    cutsOf[first + node] = best[signal][node].cut();
                }
            }
        }
        for (int row = 0; row < rows.length; row++) {
            int node = nodeOf[row];
            if (node >= first && signals[node] >= 0) {
                nodeOf[row] = 2 * node + ((bins[signals[node]][row] & 0xff) <= cutsOf[node] ? 0 : 1);
            }
        }
    }

    private Split[] splits(int signal, int first, double[] gradientSums, double[] curvatureSums) {
        int width = cuts[signal].length + 1;
        double[] gradientsByBin = new double[first * width];
        double[] curvaturesByBin = new double[first * width];
        for (int row = 0; row < rows.length; row++) {
            if (nodeOf[row] >= first) {
                int at = (nodeOf[row] - first) * width + (bins[signal][row] & 0xff);
                gradientsByBin[at] += gradients[row];
                curvaturesByBin[at] += curvatures[row];
            }
        }
        Split[] splits = new Split[first];
        for (int node = 0; node < first; node++) {
            Split best = new Split(0, 0);
            double leftGradient = 0;
            double leftCurvature = 0;
            for (int cut = 0; cut + 1 < width; cut++) {
                leftGradient += gradientsByBin[node * width + cut];
                leftCurvature += curvaturesByBin[node * width + cut];
                double rightCurvature = curvatureSums[node] - leftCurvature;
                if (leftCurvature < CURVATURE_MIN || rightCurvature < CURVATURE_MIN) {
                    continue;
                }
                double gain = worth(leftGradient, leftCurvature)
                        + worth(gradientSums[node] - leftGradient, rightCurvature)
                        - worth(gradientSums[node], curvatureSums[node]);
                if (gain > best.gain()) {
                    best = new Split(cut, gain);
                }
            }
            splits[node] = best;
        }
        return splits;
    }

    private static double worth(double gradient, double curvature) {
        return gradient * gradient / (curvature + PENALTY);
    }

    private float[] leaves() {
        double[] gradientSums = new double[2 * NODES];
        double[] curvatureSums = new double[2 * NODES];
        for (int row = 0; row < rows.length; row++) {
            gradientSums[nodeOf[row]] += gradients[row];
            curvatureSums[nodeOf[row]] += curvatures[row];
        }
        float[] values = new float[2 * NODES];
        for (int node = 1; node < 2 * NODES; node++) {
            values[node] = (float) (-RATE * gradientSums[node] / (curvatureSums[node] + PENALTY));
        }
        return values;
    }
}
