package org.niangjia.engine.knowledge.internal.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * A sum of decision trees over a row of signals (Friedman, Annals of Statistics 2001). A tree of depth d is an array of
 * nodes counted from 1, the children of node n being 2n and 2n + 1; a node without a signal is a leaf.
 */
public final class BoostedTrees {

    private static final int LEAF = -1;

    private final List<Tree> trees;

    public BoostedTrees(List<Tree> trees) {
        this.trees = List.copyOf(trees);
    }

    /** One tree. */
    public static final class Tree {

        private final int[] signals;
        private final float[] thresholds;
        private final float[] values;

        /**
         * Takes over the arrays, which are counted from node 1.
         *
         * @param signals number of the signal that a node asks for, or -1 for a leaf
         * @param thresholds rows with at most this value go to the left
         * @param values what a leaf adds
         */
        public Tree(int[] signals, float[] thresholds, float[] values) {
            this.signals = signals;
            this.thresholds = thresholds;
            this.values = values;
        }

        double valueFor(float[] row) {
            int node = 1;
            while (signals[node] != LEAF) {
                node = 2 * node + (row[signals[node]] <= thresholds[node] ? 0 : 1);
            }
            return values[node];
        }
    }

    /** The sum over all trees. */
    public double score(float[] row) {
        double sum = 0;
        for (Tree tree : trees) {
            sum += tree.valueFor(row);
        }
        return sum;
    }

    /** A line a tree: its nodes in their order, {@code signal<threshold} or {@code =value}, with {@code .} for no node. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Tree tree : trees) {
            StringJoiner line = new StringJoiner(" ");
            boolean[] there = new boolean[tree.signals.length];
            there[1] = true;
            for (int node = 1; node < there.length; node++) {
                if (!there[node]) {
                    line.add(".");
                } else if (tree.signals[node] == LEAF) {
                    line.add(String.format(Locale.ROOT, "=%.5g", tree.values[node]));
                } else {
                    line.add(tree.signals[node] + "<" + tree.thresholds[node]);
                    there[2 * node] = true;
                    there[2 * node + 1] = true;
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** The trees that {@link #lines} wrote. */
    public static BoostedTrees of(List<String> lines) {
        List<Tree> trees = new ArrayList<>();
        for (String line : lines) {
            String[] nodes = line.split(" ", -1);
            int[] signals = new int[nodes.length + 1];
            float[] thresholds = new float[nodes.length + 1];
            float[] values = new float[nodes.length + 1];
            for (int node = 1; node <= nodes.length; node++) {
                String written = nodes[node - 1];
                int split = written.indexOf('<');
                signals[node] = split < 0 ? LEAF : Integer.parseInt(written.substring(0, split));
                if (split >= 0) {
                    thresholds[node] = Float.parseFloat(written.substring(split + 1));
                } else if (written.startsWith("=")) {
                    values[node] = Float.parseFloat(written.substring(1));
                }
            }
            trees.add(new Tree(signals, thresholds, values));
        }
        return new BoostedTrees(trees);
    }
}
