package org.niangjia.batch;

/** Makes texts safe for the cells of a sheet that people open in Excel. */
public final class SafeCell {

    private static final int LENGTH_MAX = 32_000;

    private SafeCell() {}

    /**
     * The text with an apostrophe in front if a spreadsheet program would take it for a formula (OWASP, CSV injection),
     * cut to what a cell holds.
     */
    public static String of(String text) {
        String cut = text.length() > LENGTH_MAX ? text.substring(0, LENGTH_MAX) : text;
        return isFormula(cut) ? "'" + cut : cut;
    }

    private static boolean isFormula(String text) {
        if (text.isEmpty()) {
            return false;
        }
        return switch (text.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠' -> true;
            default -> false;
        };
    }
}
