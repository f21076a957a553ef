package org.niangjia.engine.studio;

import java.util.regex.Pattern;

/**
 * How a character of a sentence is to be read, where a person chose so.
 *
 * @param at place of the character in the sentence, in UTF-16 units from 0
 * @param pinyin with a tone digit, 5 for the neutral tone, and v for ü
 */
public record ChosenReading(int at, String pinyin) {

    private static final Pattern PINYIN = Pattern.compile("[a-z]{1,6}[1-5]");

    /** @throws IllegalArgumentException if the place is negative or it is no pinyin */
    public ChosenReading {
        pinyin = Script.required(pinyin, "pinyin");
        if (at < 0 || !PINYIN.matcher(pinyin).matches()) {
            throw new IllegalArgumentException("not a reading: " + pinyin + " at " + at);
        }
    }
}
