package org.niangjia.batch.internal.sheet;

import java.util.ArrayList;
import java.util.List;

/** The texts of a row's cells as {@link org.niangjia.batch.SheetRow} wants them. */
final class Cells {

    private static final int COLUMNS_MAX = 200;
    private static final int LENGTH_MAX = 2_000;

    private final List<String> texts = new ArrayList<>();

    /** Adds one at a column, counted from 0; what lies beyond the limits is dropped. */
    void put(int column, String text) {
        String stripped = strip(text);
        if (column >= COLUMNS_MAX || stripped.isEmpty()) {
            return;
        }
        while (texts.size() < column) {
            texts.add("");
        }
        texts.add(stripped.length() > LENGTH_MAX ? stripped.substring(0, LENGTH_MAX) : stripped);
    }

    List<String> texts() {
        return texts;
    }

    /** Without blanks, no-break spaces, byte order marks and zero-width characters at either end. */
    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || sign == '\uFEFF'
                || sign == '\u200B'
                || Character.isISOControl(sign);
    }
}
