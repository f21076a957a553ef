package org.niangjia.engine.studio;

/**
 * A syllable as it sounds.
 *
 * @param text the character or letter that it says; empty for the further syllables of a letter or foreign word
 * @param pinyin with a tone digit, 5 for the neutral tone, and v for ü
 * @param from where the characters begin in the displayed text that it stands for, in UTF-16 units
 * @param to where they end, exclusive
 * @param startMillis when it begins, from the beginning of the speech
 * @param endMillis when it ends, not before it begins
 * @param viseme the shape of the mouth at its vowel
 */
public record TimedSyllable(
        String text, String pinyin, int from, int to, int startMillis, int endMillis, Viseme viseme) {

    TimedSyllable later(int millis) {
        return new TimedSyllable(text, pinyin, from, to, startMillis + millis, endMillis + millis, viseme);
    }
}
