package org.niangjia.engine.linkage.internal.report;

import java.util.Locale;
import org.niangjia.engine.linkage.LinkageEvidence.Group;
import org.niangjia.engine.linkage.LinkageEvidence.GroupKind;

/** Whether some groups of records are served worse than others. */
final class GroupsSection {

    /** Fewer links than this say little about a group. */
    private static final int FEW = 50;

    private static final double WORSE = 0.02;

    private GroupsSection() {}

    static void write(Html html, Run run) {
        Group all = run.evidence().groups().getFirst();
        html.in(
                "div class=\"wide\"",
                () -> html.in("table", () -> {
                    html.head("groups.group", "#groups.records", "#groups.linked", "#tile.precision", "#tile.recall");
                    html.in(
                            "tbody",
                            () -> run.evidence()
                                    .groups()
                                    .forEach(group -> html.in(
                                            group.kind() == GroupKind.ALL ? "tr class=\"own\"" : "tr",
                                            () -> row(html, group, all))));
                }));
    }

    private static void row(Html html, Group group, Group all) {
        html.in("td", () -> {
            html.words("groups." + group.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), group.field());
            if (group.links() < FEW) {
                html.in("small", () -> html.words("groups.few"));
            }
        });
        html.put("td class=\"number\"", Figures.count(group.records()));
        html.put(
                "td class=\"number\"",
                Figures.percent(group.records() == 0 ? 0 : (double) group.linked() / group.records()));
        share(html, group.precision(), all.precision(), group.links() < FEW);
        share(html, group.recall(), all.recall(), group.links() < FEW);
    }

    private static void share(Html html, double share, double all, boolean few) {
        boolean worse = !few && share < all - WORSE;
        html.put("td class=\"number" + (worse ? " worse" : "") + "\"", Figures.percent(share) + (worse ? " ▼" : ""));
    }
}
