package org.niangjia.engine.linkage.internal.report;

import java.util.Locale;
import java.util.Objects;
import org.niangjia.engine.linkage.LinkageEvidence.Judged;
import org.niangjia.engine.linkage.LinkageEvidence.JudgedRange;
import org.niangjia.engine.linkage.SampledQuality;

/** What people judged, beside what the model believes. */
final class LabelsSection {

    private LabelsSection() {}

    static void write(Html html, Run run) {
        Judged judged = Objects.requireNonNull(run.evidence().judged());
        html.say(
                "p",
                "labels.agreement",
                Figures.count(judged.matches()),
                Figures.count(judged.matchesLinked()),
                Figures.count(judged.others()),
                Figures.count(judged.othersLinked()));
        if (judged.contradictions() > 0) {
            html.say("p class=\"aside\"", "labels.contradictions", Figures.count(judged.contradictions()));
        }
        html.in(
                "div class=\"wide\"",
                () -> html.in("table", () -> {
                    html.head(
                            "labels.range",
                            "#labels.judged",
                            "#labels.matches",
                            "#labels.believed",
                            "#labels.calibrated");
                    html.in("tbody", () -> judged.ranges().forEach(range -> html.in("tr", () -> row(html, range))));
                }));
        if (judged.sampled() != null) {
            sampled(html, judged.sampled());
        }
    }

    private static void row(Html html, JudgedRange range) {
        html.put("td", bound(range.low()) + " – " + bound(range.high()))
                .put("td class=\"number\"", Figures.count(range.pairs()))
                .put("td class=\"number\"", Figures.count(range.matches()))
                .put("td class=\"number\"", Figures.probability(range.believed()))
                .put("td class=\"number\"", Figures.probability(range.calibrated()));
    }

    private static void sampled(Html html, SampledQuality quality) {
        html.say("h3", "labels.sampled");
        html.say(
                "p",
                "labels.sampled.lead",
                Figures.percent(quality.precision()),
                Figures.interval(quality.precisionInterval()),
                Figures.percent(quality.recall()),
                Figures.interval(quality.recallInterval()));
        html.in(
                "div class=\"wide\"",
                () -> html.in("table", () -> {
                    html.head(
                            "labels.stratum",
                            "#labels.pairs",
                            "#labels.judged",
                            "#labels.matches",
                            "#labels.share",
                            "#interval");
                    html.in(
                            "tbody",
                            () -> quality.strata().forEach(stratum -> html.in("tr", () -> row(html, stratum))));
                }));
    }

    private static void row(Html html, SampledQuality.Judged judged) {
        html.say(
                "td",
                judged.stratum().linked() ? "labels.stratum.linked" : "labels.stratum.others",
                bound(judged.stratum().low()),
                bound(judged.stratum().high()));
        html.put("td class=\"number\"", Figures.count(judged.pairs()))
                .put("td class=\"number\"", Figures.count(judged.judged()))
                .put("td class=\"number\"", Figures.count(judged.matches()))
                .put("td class=\"number\"", Figures.percent((double) judged.matches() / judged.judged()))
                .put("td class=\"number soft\"", Figures.interval(judged.interval()));
    }

    /** A bound in per cent, as many digits as it has. */
    private static String bound(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share).replace(".0", "") + "%";
    }
}
