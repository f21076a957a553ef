package org.niangjia.engine.linkage.internal.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.niangjia.engine.linkage.LinkageEvidence.DrawnCluster;
import org.niangjia.engine.linkage.LinkageEvidence.Edge;
import org.niangjia.engine.linkage.internal.table.RecordNames;

/** How large clusters are, and the ones that a person should look at. */
final class ClustersSection {

    private static final int SIDE = 300;
    private static final double CENTRE = SIDE / 2.0;
    private static final double RADIUS = 70;
    private static final double LABEL = 86;
    private static final int NAME_MAX = 13;
    private static final int NAME_END = 8;

    private ClustersSection() {}

    static void write(Html html, Run run) {
        Map<Integer, Long> sizes = run.result().clusters().stream()
                .collect(Collectors.groupingBy(List::size, TreeMap::new, Collectors.counting()));
        html.in(
                "div class=\"chips\"",
                () -> sizes.forEach((size, count) ->
                        html.in("span", () -> html.words("clusters.size", size, Figures.count(count)))));
        html.in(
                "div class=\"clusters\"",
                () -> run.evidence()
                        .clusters()
                        .forEach(cluster -> html.in("figure", () -> {
                            html.in(
                                    "figcaption",
                                    () -> html.words(
                                            "clusters."
                                                    + cluster.reason().name().toLowerCase(Locale.ROOT),
                                            cluster.size()));
                            html.in(
                                    "svg class=\"cluster\" viewBox=\"0 0 " + SIDE + " " + SIDE + "\"",
                                    () -> draw(
                                            html,
                                            cluster,
                                            run.leftNames(),
                                            run.result().plan().threshold()));
                        })));
    }

    private static void draw(Html html, DrawnCluster cluster, RecordNames names, double threshold) {
        int count = cluster.rows().size();
        for (Edge edge : cluster.edges()) {
            html.markup("<line class=\"" + (edge.probability() >= threshold ? "for" : "against") + "\" x1=\""
                    + x(edge.one(), count, RADIUS) + "\" y1=\"" + y(edge.one(), count, RADIUS) + "\" x2=\""
                    + x(edge.two(), count, RADIUS) + "\" y2=\"" + y(edge.two(), count, RADIUS)
                    + "\" style=\"stroke-width:" + Figures.at(1 + 2.5 * edge.probability()) + "\"/>");
        }
        if (count <= 5) {
            cluster.edges().forEach(edge -> probability(html, edge, count));
        }
        for (int row = 0; row < count; row++) {
            html.markup("<circle r=\"7\" cx=\"" + x(row, count, RADIUS) + "\" cy=\"" + y(row, count, RADIUS) + "\"/>");
            String name = names.of(cluster.rows().get(row));
            html.put(
                    "text class=\"id " + side(row, count) + "\" x=\"" + x(row, count, LABEL) + "\" y=\""
                            + y(row, count, LABEL) + "\"",
                    shortened(name));
        }
    }

    private static void probability(Html html, Edge edge, int count) {
        double x = (place(edge.one(), count, RADIUS, true) * 3 + place(edge.two(), count, RADIUS, true) * 2) / 5;
        double y = (place(edge.one(), count, RADIUS, false) * 3 + place(edge.two(), count, RADIUS, false) * 2) / 5;
        html.put(
                "text class=\"p\" x=\"" + Figures.at(x) + "\" y=\"" + Figures.at(y) + "\"",
                edge.probability() > 0.995 ? ">99%" : String.format(Locale.ROOT, "%.0f%%", 100 * edge.probability()));
    }

    /** Identifiers of one list differ at their ends more than at their beginnings. */
    private static String shortened(String name) {
        return name.length() <= NAME_MAX
                ? name
                : name.substring(0, NAME_MAX - NAME_END - 1) + "…" + name.substring(name.length() - NAME_END);
    }

    /** Names grow away from the circle. */
    private static String side(int row, int count) {
        double across = place(row, count, 1, true) - CENTRE;
        return across > 0.3 ? "right" : across < -0.3 ? "left" : "";
    }

    private static String x(int row, int count, double radius) {
        return Figures.at(place(row, count, radius, true));
    }

    private static String y(int row, int count, double radius) {
        return Figures.at(place(row, count, radius, false));
    }

    /** Around a circle, the first one on top. */
    private static double place(int row, int count, double radius, boolean horizontal) {
        double angle = 2 * Math.PI * row / count - Math.PI / 2;
        return CENTRE + radius * (horizontal ? Math.cos(angle) : Math.sin(angle));
    }
}
