package org.niangjia.engine.studio.internal.text;

/** A text with its full-width digits, letters and signs made plain, character by character, so that places stay the same. */
final class Folding {

    private static final char FULL_WIDTH_FIRST = '！';
    private static final char FULL_WIDTH_LAST = '～';
    private static final int TO_ASCII = '！' - '!';
    /** Their full-width form is the Chinese punctuation. */
    private static final String PUNCTUATION = "！，：；？（）";

    private Folding() {}

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            folded.append(fold(text.charAt(index)));
        }
        return folded.toString();
    }

    private static char fold(char character) {
        if (character == '　' || character == '\u00a0') {
            return ' ';
        }
        boolean fullWidth = character >= FULL_WIDTH_FIRST && character <= FULL_WIDTH_LAST;
        return fullWidth && PUNCTUATION.indexOf(character) < 0 ? (char) (character - TO_ASCII) : character;
    }
}
