package org.niangjia.engine.studio;

import org.jspecify.annotations.Nullable;

/**
 * A syllable that is to be spoken.
 *
 * @param text the character or letter that it says; empty for the further syllables of a letter or foreign word
 * @param pinyin with a tone digit, 5 for the neutral tone, and v for ü; 一 and 不 in the tone that they have here, third
 *     tones before third tones unchanged
 * @param from where the characters begin in the displayed text that it stands for, in UTF-16 units
 * @param to where they end, exclusive
 * @param pause the silence after it, if any
 */
public record SpokenSyllable(
        String text,
        String pinyin,
        int from,
        int to,
        @Nullable Pause pause) {}
