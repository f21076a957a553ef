package org.niangjia.lecturer.internal.conversation;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A question as it was typed, without control characters and spaces around.
 *
 * @param text not blank, at most {@link #LENGTH_MAX} characters
 */
public record Question(String text) {

    /** How long a question may be, in characters. */
    public static final int LENGTH_MAX = 3_000;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n]]");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]");

    /** @throws IllegalArgumentException if the text is blank or too long */
    public Question {
        text = clean(text);
        if (text.isEmpty() || text.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("a question has 1 to " + LENGTH_MAX + " characters");
        }
    }

    /** What would become of the typed text. */
    public static String clean(String typed) {
        return CONTROL.matcher(typed).replaceAll("").strip();
    }

    /** Letters and digits only: equal for what counts as the same question. */
    static String likenessOf(String text) {
        return NEITHER_LETTER_NOR_DIGIT.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
