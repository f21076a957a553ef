package org.niangjia.engine.studio.internal.sound;

import org.niangjia.engine.studio.SpokenSyllable;

/** How long syllables are beside each other. */
final class SyllableLength {

    private static final double NEUTRAL = 0.65;
    private static final double THIRD_TONE = 1.1;
    private static final double FOURTH_TONE = 0.92;
    private static final double BEFORE_PAUSE = 1.2;
    private static final double EACH_LETTER = 0.06;

    private SyllableLength() {}

    /** Without unit; about 1. */
    static double of(SpokenSyllable syllable) {
        String pinyin = syllable.pinyin();
        double length = 0.8 + EACH_LETTER * (pinyin.length() - 1);
        length *= switch (pinyin.charAt(pinyin.length() - 1)) {
            case '5' -> NEUTRAL;
            case '3' -> THIRD_TONE;
            case '4' -> FOURTH_TONE;
            default -> 1;
        };
        return syllable.pause() == null ? length : length * BEFORE_PAUSE;
    }
}
