package org.niangjia.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measured figures beside the marks that they should hold. */
final class Figures {

    private record Figure(String name, String measured, String mark, String verdict) {}

    private final List<Figure> figures = new ArrayList<>();

    /** A figure that should not exceed its mark. */
    void atMost(String name, double measured, double mark, String unit) {
        figures.add(new Figure(name, format(measured, unit), "≤ " + format(mark, unit), verdict(measured <= mark)));
    }

    /** A figure that should reach its mark. */
    void atLeast(String name, double measured, double mark, String unit) {
        figures.add(new Figure(name, format(measured, unit), "≥ " + format(mark, unit), verdict(measured >= mark)));
    }

    /** A figure without a mark, to hold the others beside. */
    void beside(String name, double measured, String unit) {
        figures.add(new Figure(name, format(measured, unit), "", ""));
    }

    /** A figure that could not be measured, and why. */
    void missing(String name, String why) {
        figures.add(new Figure(name, "not measured", why, ""));
    }

    private static String verdict(boolean held) {
        return held ? "held" : "MISSED";
    }

    private static String format(double value, String unit) {
        String number =
                value >= 100 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.1f", value);
        return number + " " + unit;
    }

    /** Prints a Markdown table. */
    void print(PrintStream out) {
        out.println("| figure | measured | mark | |");
        out.println("|---|---|---|---|");
        figures.forEach(figure -> out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s |%n",
                figure.name(),
                figure.measured(),
                figure.mark(),
                figure.verdict()));
    }
}
