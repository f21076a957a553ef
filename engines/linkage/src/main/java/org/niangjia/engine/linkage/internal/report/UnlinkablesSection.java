package org.niangjia.engine.linkage.internal.report;

import org.niangjia.engine.linkage.LinkageEvidence.Unlinkables;

/** Records that tell too little about themselves. */
final class UnlinkablesSection {

    private UnlinkablesSection() {}

    static void write(Html html, Run run) {
        Unlinkables unlinkables = run.evidence().unlinkables();
        long records = unlinkables.left() + unlinkables.right();
        if (records == 0) {
            html.say("p class=\"empty\"", "unlinkables.none");
            return;
        }
        html.say(
                "p class=\"aside\"",
                run.isLinkage() ? "unlinkables.sides" : "unlinkables.one",
                Figures.count(unlinkables.left()),
                Figures.count(unlinkables.right()));
        html.in(
                "div class=\"wide\"",
                () -> html.in("table class=\"rules\"", () -> {
                    html.head("unlinkables.lacking", "#groups.records", "rules.share");
                    html.in(
                            "tbody",
                            () -> unlinkables
                                    .lacking()
                                    .forEach(lacking -> html.in("tr", () -> {
                                        html.in("td", () -> {
                                            if (lacking.fields().isEmpty()) {
                                                html.words("unlinkables.frequent");
                                            } else {
                                                html.both(words ->
                                                        String.join(words.say("report.list"), lacking.fields()));
                                            }
                                        });
                                        html.put("td class=\"number\"", Figures.count(lacking.records()));
                                        html.in(
                                                "td class=\"meter\"",
                                                () -> html.markup("<i style=\"width:"
                                                        + Figures.css(100.0 * lacking.records() / records)
                                                        + "\"></i>"));
                                    })));
                }));
    }
}
