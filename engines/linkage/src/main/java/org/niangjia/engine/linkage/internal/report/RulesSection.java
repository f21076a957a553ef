package org.niangjia.engine.linkage.internal.report;

import java.util.List;
import org.niangjia.engine.linkage.LinkageResult.Rule;

/** Which pairs were compared, and which were not. */
final class RulesSection {

    private RulesSection() {}

    static void write(Html html, Run run) {
        double all = run.right() == null
                ? 0.5 * run.left().rows() * (run.left().rows() - 1.0)
                : (double) run.left().rows() * run.right().rows();
        html.say(
                "p class=\"aside\"",
                "rules.of",
                Figures.count(run.result().pairs()),
                Figures.count(all),
                run.result().pairs() == 0
                        ? Figures.percent(0)
                        : Figures.share(run.result().pairs() / all));
        List<Rule> telling = run.result().rules().stream()
                .filter(rule -> rule.pairs() > 0 || rule.leftOut() > 0)
                .toList();
        double most = run.result().rules().stream().mapToLong(Rule::pairs).max().orElse(1);
        html.in(
                "div class=\"wide\"",
                () -> html.in("table class=\"rules\"", () -> {
                    html.head("rules.rule", "#rules.pairs", "rules.share", "#rules.left-out");
                    html.in(
                            "tbody",
                            () -> telling.forEach(rule -> html.in("tr", () -> {
                                html.in("td", () -> html.both(words -> words.of(rule.agreements())));
                                html.put("td class=\"number\"", Figures.count(rule.pairs()));
                                html.in(
                                        "td class=\"meter\"",
                                        () -> html.markup("<i style=\"width:"
                                                + Figures.css(most == 0 ? 0 : 100.0 * rule.pairs() / most)
                                                + "\"></i>"));
                                html.put(
                                        "td class=\"number\"",
                                        rule.leftOut() > 0 ? Figures.count(rule.leftOut()) : "—");
                            })));
                }));
        int silent = run.result().rules().size() - telling.size();
        if (silent > 0) {
            html.say("p class=\"aside\"", "rules.silent", silent);
        }
    }
}
