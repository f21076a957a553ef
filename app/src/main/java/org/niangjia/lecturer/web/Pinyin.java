package org.niangjia.lecturer.web;

import java.text.Normalizer;
import java.util.List;

/** Pinyin as people write it, from pinyin with a tone digit (GB/T 16159-2012). */
final class Pinyin {

    private static final List<String> MARKS = List.of("\u0304", "\u0301", "\u030C", "\u0300", "");

    private Pinyin() {}

    /** @param numbered with a tone digit, 5 for the neutral tone, and v for ü */
    static String written(String numbered) {
        String letters = numbered.substring(0, numbered.length() - 1).replace('v', 'ü');
        String mark = MARKS.get(numbered.charAt(numbered.length() - 1) - '1');
        int vowel = vowelOf(letters);
        return vowel < 0
                ? letters
                : Normalizer.normalize(
                        letters.substring(0, vowel + 1) + mark + letters.substring(vowel + 1), Normalizer.Form.NFC);
    }

    /** The mark stands on a, else on e, else on the o of ou, else on the last vowel. */
    private static int vowelOf(String letters) {
        for (String first : List.of("a", "e", "ou")) {
            if (letters.contains(first)) {
                return letters.indexOf(first);
            }
        }
        for (int at = letters.length() - 1; at >= 0; at--) {
            if ("iouü".indexOf(letters.charAt(at)) >= 0) {
                return at;
            }
        }
        return -1;
    }
}
