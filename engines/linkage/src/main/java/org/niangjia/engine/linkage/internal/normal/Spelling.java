package org.niangjia.engine.linkage.internal.normal;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One spelling for letters and signs of any script. */
public final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("(?<=\\p{L})['’`](?=\\p{L})");
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    private Spelling() {}

    /** Small letters and digits without accents, one space between words, nothing else (NFKC, Unicode UAX 15). */
    public static String words(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String bare = MARKS.matcher(Normalizer.normalize(compatible, Normalizer.Form.NFD))
                .replaceAll("");
        String joined = APOSTROPHES.matcher(bare).replaceAll("");
        return SIGNS.matcher(Normalizer.normalize(joined, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** Only digits and capital letters. */
    public static String digits(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < compatible.length(); i++) {
            char c = compatible.charAt(i);
            if (isDigit(c) || (c >= 'A' && c <= 'Z')) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Traditional characters as simplified ones. */
    public static synchronized String simplified(String text) {
        return SIMPLIFIED.transliterate(text);
    }

    public static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    public static boolean hasHan(String text) {
        return text.codePoints().anyMatch(Spelling::isHan);
    }
}
