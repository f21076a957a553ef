package org.niangjia.engine.linkage.internal.report;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.LinkagePlan;
import org.niangjia.engine.linkage.PlanFile;
import org.niangjia.engine.linkage.RecordTable;

/** What was run and what it took. */
final class RunSection {

    private RunSection() {}

    private static final String NUMBERED = "—";

    static void write(Html html, Run run) {
        LinkagePlan plan = run.result().plan();
        html.in(
                "div class=\"wide\"",
                () -> html.in(
                        "table class=\"facts\"",
                        () -> html.in("tbody", () -> {
                            file(
                                    html,
                                    run.isLinkage() ? "run.left" : "run.table",
                                    run.kept().left(),
                                    run.left());
                            if (run.right() != null) {
                                file(html, "run.right", run.kept().right(), run.right());
                            }
                            fact(html, "run.id", ids(run));
                            fact(html, "run.threshold", String.valueOf(plan.threshold()));
                            html.in(
                                    "tr",
                                    () -> html.say("th", "run.one-to-one")
                                            .say(
                                                    "td",
                                                    !run.isLinkage()
                                                            ? "run.clusters"
                                                            : plan.oneToOne() ? "run.yes" : "run.no"));
                            fact(html, "run.pairs-max", Figures.count(plan.pairsMax()));
                            fact(html, "run.group-pairs-max", Figures.count(plan.groupPairsMax()));
                            fact(html, "run.seed", String.valueOf(plan.seed()));
                            if (run.facts().peakMemoryMiB() > 0) {
                                fact(
                                        html,
                                        "run.memory",
                                        Figures.count(run.facts().peakMemoryMiB()) + " MiB");
                            }
                        })));
        times(html, run);
        html.in("details", () -> html.say("summary", "run.plan").put("pre", PlanFile.write(plan)));
    }

    private static String ids(Run run) {
        String left = Objects.requireNonNullElse(run.kept().ids().left(), NUMBERED);
        String right = Objects.requireNonNullElse(run.kept().ids().right(), NUMBERED);
        return !run.isLinkage() || left.equals(right) ? left : left + " × " + right;
    }

    private static void file(Html html, String key, @Nullable String path, RecordTable table) {
        html.in(
                "tr",
                () -> html.say("th", key)
                        .in(
                                "td",
                                () -> html.put("span class=\"path\"", path == null ? "" : path)
                                        .in(
                                                "small",
                                                () -> html.words(
                                                        "run.rows",
                                                        Figures.count(table.rows()),
                                                        table.columns().size()))));
    }

    private static void fact(Html html, String key, String value) {
        html.in("tr", () -> html.say("th", key).put("td", value));
    }

    private static void times(Html html, Run run) {
        double all = run.facts().seconds().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        html.say("h3", "run.time", Figures.decimal(all));
        html.in(
                "div class=\"times\"",
                () -> run.facts()
                        .seconds()
                        .forEach((step, seconds) -> html.in(
                                "div",
                                () -> html.say("span", "step." + step.replace(' ', '-'))
                                        .in(
                                                "span class=\"meter\"",
                                                () -> html.markup("<i style=\"width:"
                                                        + Figures.css(all == 0 ? 0 : 100 * seconds / all) + "\"></i>"))
                                        .put("b", Figures.decimal(seconds) + " s"))));
    }
}
