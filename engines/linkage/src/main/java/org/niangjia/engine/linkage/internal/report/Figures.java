package org.niangjia.engine.linkage.internal.report;

import java.util.Locale;
import org.niangjia.engine.linkage.LinkageEvidence.Interval;

/** How the report writes numbers. */
final class Figures {

    private Figures() {}

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String count(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    /** A share from 0 to 1 in per cent, with a digit more where it is nearly all. */
    static String percent(double share) {
        boolean nearly = share > 0.995 && share < 0.99995;
        return String.format(Locale.ROOT, nearly ? "%.2f%%" : "%.1f%%", 100 * share);
    }

    static String interval(Interval interval) {
        String form = interval.low() > 0.99 || interval.high() > 0.995 ? "%.2f%%" : "%.1f%%";
        return String.format(Locale.ROOT, form + " – " + form, 100 * interval.low(), 100 * interval.high());
    }

    /** A probability with as many digits as its distance from 0 and 1 asks for. */
    static String probability(double value) {
        double edge = Math.min(value, 1 - value);
        return edge < 5e-7
                ? (value < 0.5 ? "< 0.0001%" : "> 99.9999%")
                : String.format(Locale.ROOT, edge < 1e-4 ? "%.4f%%" : edge < 0.01 ? "%.2f%%" : "%.1f%%", 100 * value);
    }

    /** A probability of the model that may be very small. */
    static String share(double value) {
        return value >= 0.001 ? String.format(Locale.ROOT, "%.1f%%", 100 * value) : "1/" + count(1 / value);
    }

    static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** A length of CSS. */
    static String css(double percent) {
        return String.format(Locale.ROOT, "%.2f%%", percent);
    }

    /** A coordinate of SVG. */
    static String at(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
