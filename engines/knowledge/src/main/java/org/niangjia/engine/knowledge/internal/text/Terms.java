package org.niangjia.engine.knowledge.internal.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The terms of a text: each ideograph alone, each pair of neighbouring ideographs, each word of other letters and digits.
 *
 * <p>On laws and lay questions this finds more than word segmenters do, and needs no dictionary (see the measurements in
 * the project's design notes). The text is folded first: Unicode NFKC, small letters.
 */
public final class Terms {

    private static final int WORD_LENGTH_MAX = 64;

    private Terms() {}

    /** Compatibility forms replaced (full-width letters, digits, signs) and letters made small. */
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** All terms in the order of the text, with repetitions. */
    public static List<String> of(String text) {
        List<String> terms = new ArrayList<>();
        String folded = fold(text);
        String previous = "";
        int i = 0;
        while (i < folded.length()) {
            int point = folded.codePointAt(i);
            int next = i + Character.charCount(point);
            if (Character.isIdeographic(point)) {
                String single = folded.substring(i, next);
                terms.add(single);
                if (!previous.isEmpty()) {
                    terms.add(previous + single);
                }
                previous = single;
            } else {
                previous = "";
                if (Character.isLetterOrDigit(point)) {
                    next = endOfWord(folded, i);
                    terms.add(folded.substring(i, Math.min(next, i + WORD_LENGTH_MAX)));
                }
            }
            i = next;
        }
        return terms;
    }

    /** Whether the term says more than a single ideograph. */
    public static boolean isWord(String term) {
        return term.codePointCount(0, term.length()) > 1 || !Character.isIdeographic(term.codePointAt(0));
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            if (!Character.isLetterOrDigit(point) || Character.isIdeographic(point)) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }
}
