package org.niangjia.engine.linkage.internal.normal;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One spelling for letters and signs of any script. */
public final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("(?<=\\p{L})['’`](?=\\p{L})");
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final UnicodeSet TRADITIONAL = SIMPLIFIED.getSourceSet().freeze();

    /** Characters of which NFKC leaves every one as it is (Unicode block CJK Unified Ideographs). */
    private static final char HAN_FIRST = '\u4E00';

    private static final char HAN_LAST = '\u9FFF';

    private static final int MOBILE_DIGITS = 11;

    private Spelling() {}

    /** Small letters and digits without accents, one space between words, nothing else (NFKC, Unicode UAX 15). */
    public static String words(String text) {
        String plain = plainWords(text);
        return plain == null ? anyWords(text) : plain;
    }

    /** The same for texts of ASCII letters, digits, signs and common Chinese characters, which nearly all are; null for others. */
    private static @Nullable String plainWords(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean same = true;
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            boolean capital = c >= 'A' && c <= 'Z';
            if (letter || capital || isDigit(c) || (c >= HAN_FIRST && c <= HAN_LAST)) {
                if (gap && !words.isEmpty()) {
                    words.append(' ');
                }
                gap = false;
                words.append(capital ? (char) (c + ('a' - 'A')) : c);
                same &= !capital;
            } else if (c < 0x80 && c != '\'' && c != '`') {
                gap = true;
                same = false;
            } else {
                return null;
            }
        }
        return same ? text : words.toString();
    }

    /** The same for any text. */
    static String anyWords(String text) {
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
        if (isDigitsOnly(text)) {
            return text;
        }
        String compatible = isAscii(text)
                ? text.toUpperCase(Locale.ROOT)
                : Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < compatible.length(); i++) {
            char c = compatible.charAt(i);
            if (isDigit(c) || (c >= 'A' && c <= 'Z')) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** Those of a phone; of a mobile phone of China without the country's code. */
    public static String phone(String text) {
        String digits = digits(text);
        int surplus = digits.length() - MOBILE_DIGITS;
        boolean abroad = (surplus == 2 && digits.startsWith("861")) || (surplus == 4 && digits.startsWith("00861"));
        return abroad ? digits.substring(surplus) : digits;
    }

    private static boolean isDigitsOnly(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Traditional characters as simplified ones. */
    public static String simplified(String text) {
        if (TRADITIONAL.containsNone(text)) {
            return text;
        }
        synchronized (SIMPLIFIED) {
            return SIMPLIFIED.transliterate(text);
        }
    }

    public static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    public static boolean hasHan(String text) {
        return text.codePoints().anyMatch(Spelling::isHan);
    }
}
