package org.niangjia.engine.linkage.internal.report;

import java.util.List;
import org.niangjia.engine.linkage.LinkageEvidence.Bin;

/** The weights of the pairs, and where the threshold cuts them. */
final class HistogramSection {

    private static final int HEIGHT = 100;

    private HistogramSection() {}

    /** From this share of the width on the threshold's name stands to its left, so that it isn't cut off. */
    private static final double LATE = 0.6;

    static void write(Html html, Run run) {
        List<Bin> bins = run.evidence().histogram();
        double threshold = run.result().plan().threshold();
        double cut = Math.log(threshold / (1 - threshold)) / Math.log(2);
        int from = Math.min(bins.getFirst().weight(), (int) Math.floor(cut) - 1);
        int to = Math.max(bins.getLast().weight() + 1, (int) Math.ceil(cut) + 1);
        long most = bins.stream().mapToLong(Bin::pairs).max().orElse(1);
        double top = Math.max(1, Math.ceil(Math.log10((double) Math.max(1, most))));
        html.in("figure", () -> {
            html.in("div class=\"chart\"", () -> {
                for (int power = 0; power <= top; power++) {
                    String count = Figures.count(Math.pow(10, power));
                    html.put("i class=\"y\" style=\"bottom:" + Figures.css(height(power, top)) + "\"", count);
                }
                html.in(
                        "svg viewBox=\"0 0 " + (to - from) + " " + HEIGHT
                                + "\" preserveAspectRatio=\"none\" aria-hidden=\"true\"",
                        () -> bins.forEach(bin -> bars(html, bin, from, top)));
                html.in(
                        "i class=\"cut" + (cut - from > LATE * (to - from) ? " late" : "") + "\" style=\"left:"
                                + Figures.css(100 * (cut - from) / (to - from)) + "\"",
                        () -> html.say("b", "threshold.mark"));
            });
            html.in("div class=\"axis\"", () -> {
                int step = to - from > 60 ? 20 : to - from > 24 ? 10 : 5;
                for (int tick = Math.ceilDiv(from, step) * step; tick <= to; tick += step) {
                    html.put(
                            "i style=\"left:" + Figures.css(100.0 * (tick - from) / (to - from)) + "\"",
                            String.valueOf(tick).replace('-', '−'));
                }
            });
            html.in("figcaption", () -> {
                html.markup("<span class=\"key other\"></span>").words("weights.others");
                html.markup("<span class=\"key link\"></span>").words("weights.links");
                html.in("span class=\"unit\"", () -> html.words("weights.axis"));
            });
        });
        html.say(
                "p class=\"aside\"",
                "weights.hopeless",
                Figures.count(run.evidence().hopeless()));
    }

    private static double height(double power, double top) {
        return 100 * (power + 0.3) / (top + 0.4);
    }

    private static void bars(Html html, Bin bin, int from, double top) {
        bar(html, "other", bin.pairs() - bin.links(), bin.weight() - from, top);
        bar(html, "link", bin.links(), bin.weight() - from, top);
    }

    /** One pair still shows: the axis begins a little below 1. */
    private static void bar(Html html, String kind, long count, double x, double top) {
        if (count > 0) {
            double height = height(Math.log10((double) count), top) / 100 * HEIGHT;
            html.markup("<rect class=\"" + kind + "\" x=\"" + Figures.decimal(x + 0.06) + "\" width=\"0.88\" y=\""
                    + Figures.decimal(HEIGHT - height) + "\" height=\"" + Figures.decimal(height) + "\"/>");
        }
    }
}
