package org.niangjia.engine.studio.internal.pronunciation;

import java.util.ArrayList;
import java.util.List;

/**
 * The tones of 一 and 不 before other tones (Chao, A Grammar of Spoken Chinese, 1.3.5): both rise before a falling
 * tone; 一 falls before the others unless it counts. Third tones before third tones are left to the voice, since
 * espeak-ng and every other voice for Chinese change them.
 */
public final class ToneSandhi {

    private static final String COUNTING = "零一二三四五六七八九十百千万亿第幺点〇";
    private static final String COUNTED_PLACES = "月日号楼级等班中";

    private ToneSandhi() {}

    /** The same readings as they sound together. */
    public static List<Reading> applied(List<Reading> readings) {
        List<Reading> applied = new ArrayList<>(readings.size());
        for (int index = 0; index < readings.size(); index++) {
            Reading reading = readings.get(index);
            String next = index + 1 < readings.size() ? readings.get(index + 1).pinyin() : "";
            String before = index > 0 ? readings.get(index - 1).character() : "";
            String after = index + 1 < readings.size() ? readings.get(index + 1).character() : "";
            applied.add(new Reading(reading.character(), changed(reading, before, after, next), reading.beginsWord()));
        }
        return applied;
    }

    private static String changed(Reading reading, String before, String after, String next) {
        if ("不".equals(reading.character()) && "bu4".equals(reading.pinyin())) {
            return next.endsWith("4") ? "bu2" : "bu4";
        }
        if (!"一".equals(reading.character()) || !"yi1".equals(reading.pinyin()) || next.isEmpty()) {
            return reading.pinyin();
        }
        boolean counts = (isOneOf(COUNTING, before) && !isPlace(after))
                || isOneOf("零一二三四五六七八九〇幺点", after)
                || isOneOf(COUNTED_PLACES, after);
        if (counts) {
            return "yi1";
        }
        return next.endsWith("4") || next.endsWith("5") ? "yi2" : "yi4";
    }

    /** 百, 千, 万 and 亿 after 一, which then changes although it counts: 一百, 一万. */
    private static boolean isPlace(String character) {
        return isOneOf("百千万亿", character);
    }

    private static boolean isOneOf(String characters, String character) {
        return !character.isEmpty() && characters.contains(character);
    }
}
