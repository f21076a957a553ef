package org.niangjia.engine.linkage.internal.report;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.LinkagePlan.PlannedField;
import org.niangjia.engine.linkage.RecordTable;

/** What the tables hold, column by column, and what is wrong with it. */
final class InputSection {

    private InputSection() {}

    static void write(Html html, Run run) {
        Clock clock = Clock.fixed(
                run.facts().finished().toInstant(), run.facts().finished().getZone());
        table(html, run, run.isLinkage() ? "run.left" : "run.table", run.left(), clock, true);
        if (run.right() != null) {
            table(html, run, "run.right", run.right(), clock, false);
        }
    }

    private static void table(Html html, Run run, String key, RecordTable table, Clock clock, boolean left) {
        InputCheck check = new InputCheck(table, clock);
        html.say("h3", key);
        html.in(
                "div class=\"wide\"",
                () -> html.in("table class=\"columns\"", () -> {
                    html.head("input.column", "input.use", "#input.filled", "#input.distinct", "input.problems");
                    html.in("tbody", () -> {
                        for (int column = 0; column < table.columns().size(); column++) {
                            int at = column;
                            html.in("tr", () -> row(html, run, check, at, left));
                        }
                    });
                }));
    }

    private static void row(Html html, Run run, InputCheck check, int column, boolean left) {
        String name = check.table().columns().get(column);
        boolean isId = name.equalsIgnoreCase(
                left ? run.kept().ids().left() : run.kept().ids().right());
        Optional<PlannedField> field = run.result().plan().fields().stream()
                .filter(each -> name.equalsIgnoreCase(left ? each.left() : each.right()))
                .findFirst();
        html.put("td", name);
        html.say("td", isId ? "input.id" : use(field.orElse(null)));
        double filled = check.filled(column);
        html.put("td class=\"number" + (filled < 0.5 ? " worse" : "") + "\"", Figures.percent(filled));
        html.put("td class=\"number\"", Figures.count(check.table().pool(column).size()));
        List<InputCheck.Problem> problems =
                check.problems(column, field.map(PlannedField::kind).orElse(null), isId);
        html.in("td class=\"problems\"", () -> {
            if (filled == 0) {
                html.in("span", () -> html.words("problem.empty"));
            }
            problems.forEach(problem -> html.in(
                    "span",
                    () -> html.words(
                            "problem." + problem.key(),
                            Figures.count(problem.records()),
                            Figures.count(problem.firstRow()))));
        });
    }

    private static String use(@Nullable PlannedField field) {
        return field == null
                ? "input.not-compared"
                : "kind."
                        + field.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
