package org.niangjia.engine.linkage.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.niangjia.engine.linkage.Explanation;
import org.niangjia.engine.linkage.Likeness;
import org.niangjia.engine.linkage.LinkageEvidence.ChosenPair;
import org.niangjia.engine.linkage.LinkageWords;

/** Chosen pairs, each as two records side by side and as a waterfall of what each field adds. */
final class PairsSection {

    private static final double RARITY_SHOWN = 0.25;

    private PairsSection() {}

    static void write(Html html, Run run) {
        if (run.evidence().chosen().isEmpty()) {
            html.say("p class=\"empty\"", "chosen.none");
        }
        for (ChosenPair pair : run.evidence().chosen()) {
            html.in("article class=\"pair " + kind(pair) + "\"", () -> pair(html, run, pair));
        }
    }

    private static String kind(ChosenPair pair) {
        return switch (pair.reason()) {
            case SUREST_LINK, DOUBTFUL_LINK -> "is-link";
            case NEAREST_NON_LINK, OUTBID, KEPT_APART, VETOED -> "is-not";
        };
    }

    private static void pair(Html html, Run run, ChosenPair pair) {
        Explanation explanation = pair.explanation();
        html.in("header", () -> {
            html.say(
                    "h3",
                    "chosen." + pair.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            html.put(
                    "span class=\"ids\"",
                    run.leftNames().of(pair.left()) + " — " + run.rightNames().of(pair.right()));
            html.in(
                    "span class=\"sure\"",
                    () -> html.words("chosen.probability").put("b", Figures.probability(pair.probability())));
        });
        html.in("p class=\"sentence\"", () -> html.both(words -> words.sentence(explanation)));
        html.in("p class=\"aside\"", () -> html.both(words -> words.rules(explanation)));
        html.in("div class=\"fall\"", () -> waterfall(html, explanation));
        html.in("ul class=\"turns\"", () -> {
            int turns = Math.max(1, explanation.turns().size());
            for (int i = 0; i < turns; i++) {
                int turn = i;
                html.in("li", () -> html.both(words -> words.turns(explanation).get(turn)));
            }
        });
    }

    /** A range of weights and where on a bar they lie. */
    private record Scale(double low, double high) {

        static Scale of(Explanation explanation) {
            List<Double> sums = new ArrayList<>(List.of(0.0, explanation.priorBits(), explanation.weight()));
            double sum = explanation.priorBits();
            for (Explanation.Step step : explanation.steps()) {
                sum += step.bits() + step.rarityBits();
                sums.add(sum);
            }
            for (Explanation.Together each : explanation.together()) {
                sum += each.bits();
                sums.add(sum);
            }
            double low = sums.stream().mapToDouble(Double::doubleValue).min().orElse(0);
            double high = sums.stream().mapToDouble(Double::doubleValue).max().orElse(0);
            return new Scale(low - 1, high + 1);
        }

        double at(double weight) {
            return 100 * (weight - low) / (high - low);
        }
    }

    private static void waterfall(Html html, Explanation explanation) {
        Scale scale = Scale.of(explanation);
        plain(html, "from", words -> words.say("prior"), () -> bar(html, scale, 0, explanation.priorBits(), "from"));
        double sum = explanation.priorBits();
        for (Explanation.Step step : explanation.steps()) {
            double before = sum;
            double after = sum + step.bits() + step.rarityBits();
            html.in("div class=\"row\"", () -> {
                html.put("div class=\"name\"", step.field());
                html.in("div class=\"values\"", () -> values(html, step));
                html.in("div class=\"what\"", () -> what(html, step));
                if (isCompared(step)) {
                    bar(html, scale, before, after, after >= before ? "for" : "against");
                }
            });
            sum = after;
        }
        for (Explanation.Together each : explanation.together()) {
            double before = sum;
            double after = sum + each.bits();
            if (Math.abs(each.bits()) > 0.05) {
                plain(
                        html,
                        "",
                        words -> words.say("together", each.one(), each.two()),
                        () -> bar(html, scale, before, after, after >= before ? "for" : "against"));
            }
            sum = after;
        }
        takenOff(html, scale, "household", sum, explanation.householdBits());
        double byRivals = sum + explanation.householdBits();
        takenOff(html, scale, "namesake", byRivals, explanation.namesakeBits());
        double byModel = byRivals + explanation.namesakeBits();
        if (Math.abs(explanation.calibrationBits()) >= 0.05) {
            String kind = explanation.calibrationBits() >= 0 ? "for" : "against";
            plain(
                    html,
                    "",
                    words -> words.say("calibration"),
                    () -> bar(html, scale, byModel, byModel + explanation.calibrationBits(), kind));
        }
        plain(
                html,
                "total",
                words -> words.say("report.chosen.total"),
                () -> bar(html, scale, 0, explanation.weight(), explanation.weight() >= 0 ? "sum for" : "sum against"));
    }

    private static void takenOff(Html html, Scale scale, String key, double before, double bits) {
        if (bits < -0.05) {
            plain(html, "", words -> words.say(key), () -> bar(html, scale, before, before + bits, "against"));
        }
    }

    private static void plain(Html html, String kind, Html.Saying name, Runnable bar) {
        html.in("div class=\"row plain " + kind + "\"", () -> {
            html.in("div class=\"name\"", () -> html.both(name));
            bar.run();
        });
    }

    private static void values(Html html, Explanation.Step step) {
        Differences differences = new Differences(step.left(), step.right());
        boolean both = !step.left().isEmpty() && !step.right().isEmpty();
        html.in("span", () -> value(html, step.left(), both, () -> differences.writeLeft(html)));
        html.in("span", () -> value(html, step.right(), both, () -> differences.writeRight(html)));
    }

    /** Differences are marked only where there are two values. */
    private static void value(Html html, String value, boolean both, Runnable marked) {
        if (value.isEmpty()) {
            html.markup("<em>—</em>");
        } else if (both) {
            marked.run();
        } else {
            html.text(value);
        }
    }

    private static boolean isCompared(Explanation.Step step) {
        return step.likeness() != Likeness.MISSING && step.likeness() != Likeness.IN_NATIONAL_NUMBER;
    }

    private static void what(Html html, Explanation.Step step) {
        html.both(words -> words.of(step.likeness()));
        if (isCompared(step) && Math.abs(step.rarityBits()) >= RARITY_SHOWN) {
            html.in(
                    "small",
                    () -> html.both(words -> words.say(
                            step.rarityBits() > 0 ? "rare" : "frequent", LinkageWords.signed(step.rarityBits()))));
        }
    }

    private static void bar(Html html, Scale scale, double before, double after, String kind) {
        double from = Math.min(scale.at(before), scale.at(after));
        double width = Math.abs(scale.at(after) - scale.at(before));
        boolean labelLeft = from + width > 78;
        html.in("div class=\"track\"", () -> {
            html.markup("<i class=\"zero\" style=\"left:" + Figures.css(scale.at(0)) + "\"></i>");
            html.markup("<i class=\"bar " + kind + "\" style=\"left:" + Figures.css(from) + ";width:"
                    + Figures.css(width) + "\"></i>");
            String place = labelLeft ? "right:" + Figures.css(100 - from) : "left:" + Figures.css(from + width);
            html.put("b style=\"" + place + "\"", LinkageWords.signed(kind.startsWith("sum") ? after : after - before));
        });
    }
}
