package org.niangjia.engine.linkage.internal.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.niangjia.engine.linkage.LinkageResult.Level;
import org.niangjia.engine.linkage.LinkageWords;

/** What each level of each field tells, as the run has learnt it. */
final class ParametersSection {

    private ParametersSection() {}

    static void write(Html html, Run run) {
        Map<String, List<Level>> fields = new LinkedHashMap<>();
        run.result()
                .levels()
                .forEach(level -> fields.computeIfAbsent(level.field(), field -> new ArrayList<>())
                        .add(level));
        double most = run.result().levels().stream()
                .mapToDouble(level -> Math.abs(level.bits()))
                .max()
                .orElse(1);
        html.in(
                "div class=\"fields\"",
                () -> fields.forEach((field, levels) -> html.in("article class=\"field\"", () -> {
                    html.put("h3", field);
                    html.in(
                            "div class=\"levels head\"",
                            () -> html.markup("<span></span>")
                                    .say("span", "parameters.m")
                                    .say("span", "parameters.u")
                                    .say("span", "parameters.bits"));
                    levels.reversed().forEach(level -> html.in("div class=\"levels\"", () -> level(html, level, most)));
                })));
        List<String> names = List.copyOf(fields.keySet());
        run.result()
                .weights()
                .together()
                .forEach(each -> html.in(
                        "p class=\"aside\"",
                        () -> html.both(words -> words.say(
                                "report.parameters.together", names.get(each.one()), names.get(each.two())))));
    }

    private static void level(Html html, Level level, double most) {
        html.in("span class=\"level\"", () -> html.both(words -> words.of(level.likeness())));
        html.in("span class=\"share m\"", () -> share(html, level.matches()));
        html.in("span class=\"share u\"", () -> share(html, level.others()));
        double half = 50 * Math.min(1, Math.abs(level.bits()) / most);
        boolean supports = level.bits() >= 0;
        html.in("span class=\"bits\"", () -> {
            html.markup("<i class=\"bar " + (supports ? "for" : "against") + "\" style=\"left:"
                    + Figures.css(supports ? 50 : 50 - half) + ";width:" + Figures.css(half) + "\"></i>");
            html.put("b class=\"" + (supports ? "for" : "against") + "\"", LinkageWords.signed(level.bits()));
        });
    }

    private static void share(Html html, double share) {
        html.markup("<i style=\"width:" + Figures.css(100 * share) + "\"></i>");
        html.put("b", Figures.share(share));
    }
}
