package org.niangjia.engine.linkage.internal.report;

import org.niangjia.engine.linkage.LinkageEvidence.Check;
import org.niangjia.engine.linkage.LinkageEvidence.Controls;
import org.niangjia.engine.linkage.LinkageEvidence.Cut;
import org.niangjia.engine.linkage.LinkageEvidence.Interval;
import org.niangjia.engine.linkage.LinkageEvidence.Recapture;

/** What the field that tells persons apart best says of a run without it, beside what the model believes of itself. */
final class CheckSection {

    private CheckSection() {}

    static void write(Html html, Run run) {
        Check check = run.evidence().check();
        if (check == null) {
            html.say("p class=\"empty\"", "check.none");
            return;
        }
        Cut own = run.evidence().cut(run.result().plan().threshold());
        Recapture recapture = check.recapture();
        Controls controls = check.controls();
        html.in(
                "div class=\"wide\"",
                () -> html.in("table", () -> {
                    html.head("check.question", "#check.believed", "#check.checked", "#interval");
                    html.in("tbody", () -> {
                        row(
                                html,
                                "check.recall",
                                own.recall(),
                                recapture.recall(),
                                recapture.interval(),
                                check.doubtsRecall(own));
                        row(
                                html,
                                "check.precision",
                                own.precision(),
                                controls.precision(),
                                controls.interval(),
                                check.doubtsPrecision(own));
                    });
                }));
        html.say("h3", "check.recapture");
        html.say(
                "p",
                "check.recapture.means",
                check.field(),
                Figures.count(recapture.captured()),
                Figures.count(recapture.recaptured()),
                Figures.percent(recapture.recaptured() / recapture.captured()),
                Figures.count(recapture.found()),
                Figures.count(recapture.matches()));
        html.say("h3", "check.controls");
        html.say(
                "p",
                "check.controls.means",
                check.field(),
                Figures.count(controls.judged()),
                Figures.count(controls.wrong()),
                Figures.percent(controls.share()),
                Figures.interval(controls.shareInterval()),
                Figures.count(controls.silent()));
        if (controls.contradicted() > 0) {
            html.say("p class=\"aside\"", "check.controls.contradicted", Figures.count(controls.contradicted()));
        }
        html.say("p class=\"aside\"", "check.limits");
    }

    private static void row(Html html, String key, double believed, double checked, Interval interval, boolean worse) {
        html.in(
                "tr",
                () -> html.say("td", key)
                        .put("td class=\"number\"", Figures.percent(believed))
                        .put(
                                "td class=\"number" + (worse ? " worse" : "") + "\"",
                                Figures.percent(checked) + (worse ? " ▼" : ""))
                        .put("td class=\"number soft\"", Figures.interval(interval)));
    }
}
