package org.niangjia.engine.linkage.internal.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.niangjia.engine.linkage.LinkageEvidence.ClusterReason;
import org.niangjia.engine.linkage.LinkageEvidence.DrawnCluster;
import org.niangjia.engine.linkage.LinkageEvidence.Edge;
import org.niangjia.engine.linkage.internal.decide.Matching.Decided;
import org.niangjia.engine.linkage.internal.entity.Components;
import org.niangjia.engine.linkage.internal.model.Scoring;

/** Chooses the clusters that a person should look at: the largest, and those that hang together by the least sure link. */
public final class ClusterChoice {

    private static final int EACH = 3;
    private static final int ROWS_MAX = 14;

    private final List<List<Integer>> clusters;
    private final int[] clusterOf;

    /** @param rows of the table; 0 in a linkage, which has no clusters */
    public ClusterChoice(List<List<Integer>> clusters, int rows) {
        this.clusters = clusters;
        clusterOf = new int[rows];
        Arrays.fill(clusterOf, -1);
        for (int cluster = 0; cluster < clusters.size(); cluster++) {
            for (int row : clusters.get(cluster)) {
                clusterOf[row] = cluster;
            }
        }
    }

    public boolean together(int one, int two) {
        return clusterOf[one] >= 0 && clusterOf[one] == clusterOf[two];
    }

    /** @param links the best first */
    public List<DrawnCluster> choose(List<Decided> links, ToDoubleBiFunction<Integer, Integer> odds) {
        if (clusters.isEmpty()) {
            return List.of();
        }
        double[] weakest = weakest(links);
        Map<Integer, ClusterReason> chosen = new LinkedHashMap<>();
        IntStream.range(0, clusters.size())
                .boxed()
                .filter(cluster -> clusters.get(cluster).size() > 2)
                .sorted(Comparator.comparingInt(
                        cluster -> -clusters.get(cluster).size()))
                .limit(EACH)
                .forEach(cluster -> chosen.put(cluster, ClusterReason.LARGEST));
        IntStream.range(0, clusters.size())
                .boxed()
                .filter(cluster -> !chosen.containsKey(cluster))
                .sorted(Comparator.comparingDouble(cluster -> weakest[cluster]))
                .limit(EACH)
                .forEach(cluster -> chosen.put(cluster, ClusterReason.WEAKEST));
        return chosen.entrySet().stream()
                .map(entry -> drawn(entry.getValue(), clusters.get(entry.getKey()), odds))
                .toList();
    }

    /** By cluster the odds of the last link that joined two parts of it. */
    private double[] weakest(List<Decided> links) {
        double[] weakest = new double[clusters.size()];
        Arrays.fill(weakest, Double.POSITIVE_INFINITY);
        Components joined = new Components(clusterOf.length);
        for (Decided link : links) {
            if (together(link.left(), link.right())) {
                if (joined.root(link.left()) != joined.root(link.right())) {
                    joined.join(link.left(), link.right());
                    weakest[clusterOf[link.left()]] = link.oddsBits();
                }
            }
        }
        return weakest;
    }

    private static DrawnCluster drawn(
            ClusterReason reason, List<Integer> cluster, ToDoubleBiFunction<Integer, Integer> odds) {
        List<Integer> rows = cluster.subList(0, Math.min(ROWS_MAX, cluster.size()));
        List<Edge> edges = new ArrayList<>();
        for (int one = 0; one < rows.size(); one++) {
            for (int two = one + 1; two < rows.size(); two++) {
                int left = rows.get(one);
                int right = rows.get(two);
                edges.add(new Edge(one, two, Scoring.probability(odds.applyAsDouble(left, right))));
            }
        }
        return new DrawnCluster(reason, rows, cluster.size(), edges);
    }
}
