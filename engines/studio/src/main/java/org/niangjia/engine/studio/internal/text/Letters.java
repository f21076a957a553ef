package org.niangjia.engine.studio.internal.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Latin letters and words in the syllables by which Chinese speakers say them. A word that is not known is spelt, which
 * everybody understands and no voice for Chinese gets wrong.
 */
final class Letters {

    private static final Map<Character, List<String>> LETTERS = Map.ofEntries(
            letter('A', "ei1"),
            letter('B', "bi4"),
            letter('C', "xi1"),
            letter('D', "di4"),
            letter('E', "yi4"),
            letter('F', "ai2 fu5"),
            letter('G', "ji4"),
            letter('H', "ei2 chi5"),
            letter('I', "ai4"),
            letter('J', "zhei4"),
            letter('K', "kei4"),
            letter('L', "ai2 lou5"),
            letter('M', "ai2 mu5"),
            letter('N', "en1"),
            letter('O', "ou1"),
            letter('P', "pi4"),
            letter('Q', "kiu1"),
            letter('R', "a4"),
            letter('S', "ai2 si5"),
            letter('T', "ti4"),
            letter('U', "you1"),
            letter('V', "wei1"),
            letter('W', "da2 bu5 liu5"),
            letter('X', "ai2 ke5 si5"),
            letter('Y', "wai4"),
            letter('Z', "zei4"));

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            word("app", "ai4 pu5"),
            word("wifi", "wai1 fai1"),
            word("ok", "ou1 kei4"),
            word("excel", "yi1 ke4 sai1 er3"),
            word("word", "wo4 de5"),
            word("email", "yi4 mei1 er3"),
            word("niangjia", "niang2 jia5"));

    private Letters() {}

    private static Map.Entry<Character, List<String>> letter(char letter, String pinyin) {
        return Map.entry(letter, Arrays.asList(pinyin.split(" ")));
    }

    private static Map.Entry<String, List<String>> word(String word, String pinyin) {
        return Map.entry(word, Arrays.asList(pinyin.split(" ")));
    }

    /** The syllables of a known word, or none. */
    static List<String> word(String word) {
        return WORDS.getOrDefault(word.toLowerCase(Locale.ROOT).replace("-", ""), List.of());
    }

    /** @param letter one of A to Z, in either case */
    static List<String> letter(char letter) {
        return LETTERS.getOrDefault(Character.toUpperCase(letter), List.of());
    }
}
