package org.niangjia.engine.linkage.internal.report;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.niangjia.engine.linkage.LinkageEvidence.Cut;

/** What other thresholds would give: a slider over a table that is there without it too. */
final class ThresholdSection {

    private static final int HEIGHT = 100;

    private ThresholdSection() {}

    static void write(Html html, Run run) {
        List<Cut> cuts = run.evidence().cuts();
        double own = run.result().plan().threshold();
        int at = IntStream.range(0, cuts.size())
                .filter(i -> cuts.get(i).threshold() == own)
                .findFirst()
                .orElse(0);
        double lowest = floor(cuts);
        html.in("figure class=\"explorer\"", () -> {
            html.in("div class=\"readout\"", () -> {
                readout(
                        html,
                        "threshold",
                        "threshold.at",
                        threshold(cuts.get(at).threshold()));
                readout(
                        html,
                        "links",
                        "threshold.links",
                        Figures.count(cuts.get(at).links()));
                readout(
                        html,
                        "precision",
                        "tile.precision",
                        Figures.percent(cuts.get(at).precision()));
                readout(
                        html,
                        "recall",
                        "tile.recall",
                        Figures.percent(cuts.get(at).recall()));
            });
            html.in("div class=\"chart low\"", () -> {
                for (double level : List.of(lowest, (1 + lowest) / 2, 1.0)) {
                    html.put(
                            "i class=\"y\" style=\"bottom:" + Figures.css(y(level, lowest)) + "\"",
                            String.format(Locale.ROOT, "%.1f%%", 100 * level));
                }
                html.in(
                        "svg viewBox=\"0 0 " + (cuts.size() - 1) + " " + HEIGHT
                                + "\" preserveAspectRatio=\"none\" aria-hidden=\"true\"",
                        () -> {
                            line(html, "precision", cuts, lowest, Cut::precision);
                            line(html, "recall", cuts, lowest, Cut::recall);
                        });
                html.markup("<i class=\"cut moving\" style=\"left:" + Figures.css(100.0 * at / (cuts.size() - 1))
                        + "\"></i>");
            });
            html.markup("<input type=\"range\" min=\"0\" max=\"" + (cuts.size() - 1) + "\" value=\"" + at
                    + "\" aria-label=\"阈值 threshold\"/>");
            html.in("figcaption", () -> {
                html.markup("<span class=\"key precision\"></span>").words("tile.precision");
                html.markup("<span class=\"key recall\"></span>").words("tile.recall");
                html.in("span class=\"unit\"", () -> html.words("threshold.axis"));
            });
        });
        html.in("script type=\"application/json\" id=\"cuts\"", () -> html.markup(json(cuts)));
        html.in("details", () -> {
            html.say("summary", "threshold.all");
            html.in(
                    "div class=\"wide\"",
                    () -> html.in("table", () -> {
                        html.head(
                                "threshold.at",
                                "#threshold.links",
                                "#tile.precision",
                                "#interval",
                                "#tile.recall",
                                "#interval");
                        html.in(
                                "tbody",
                                () -> cuts.forEach(cut -> html.in(
                                        cut.threshold() == own ? "tr class=\"own\"" : "tr", () -> row(html, cut))));
                    }));
        });
    }

    private static void row(Html html, Cut cut) {
        html.put("td", threshold(cut.threshold()))
                .put("td class=\"number\"", Figures.count(cut.links()))
                .put("td class=\"number\"", Figures.percent(cut.precision()))
                .put("td class=\"number soft\"", Figures.interval(cut.precisionInterval()))
                .put("td class=\"number\"", Figures.percent(cut.recall()))
                .put("td class=\"number soft\"", Figures.interval(cut.recallInterval()));
    }

    private static void readout(Html html, String id, String key, String value) {
        html.in("div", () -> html.say("span", key).put("output id=\"cut-" + id + "\"", value));
    }

    /** The lower end of the figure: a round share below all that it shows. */
    private static double floor(List<Cut> cuts) {
        double least = cuts.stream()
                .mapToDouble(cut -> Math.min(cut.precision(), cut.recall()))
                .min()
                .orElse(0);
        return Math.max(0, Math.min(0.98, Math.floor(50 * least) / 50));
    }

    private static double y(double share, double lowest) {
        return 4 + 92 * (share - lowest) / (1 - lowest);
    }

    private static void line(Html html, String kind, List<Cut> cuts, double lowest, ToDoubleFunction<Cut> share) {
        String points = IntStream.range(0, cuts.size())
                .mapToObj(i -> i + "," + Figures.decimal(HEIGHT - y(share.applyAsDouble(cuts.get(i)), lowest)))
                .collect(Collectors.joining(" "));
        html.markup("<polyline class=\"" + kind + "\" points=\"" + points + "\"/>");
    }

    private static String threshold(double value) {
        return value + "";
    }

    private static String json(List<Cut> cuts) {
        return cuts.stream()
                .map(cut -> "[\"" + threshold(cut.threshold()) + "\",\"" + Figures.count(cut.links()) + "\",\""
                        + Figures.percent(cut.precision()) + "\",\"" + Figures.percent(cut.recall()) + "\"]")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
