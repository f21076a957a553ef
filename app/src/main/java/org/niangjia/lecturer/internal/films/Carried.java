package org.niangjia.lecturer.internal.films;

import java.util.List;
import org.niangjia.engine.studio.ChosenReading;
import org.niangjia.engine.studio.ScriptSentence;

/** Chosen readings that go with their characters when the words around them change. */
final class Carried {

    private Carried() {}

    /** Those of the sentence's readings whose characters stand before or behind all that is other in the text. */
    static List<ChosenReading> readings(ScriptSentence sentence, String text) {
        String old = sentence.text();
        int shorter = Math.min(old.length(), text.length());
        int same = 0;
        while (same < shorter && old.charAt(same) == text.charAt(same)) {
            same++;
        }
        int end = 0;
        while (end < shorter - same && old.charAt(old.length() - 1 - end) == text.charAt(text.length() - 1 - end)) {
            end++;
        }
        int head = same;
        int tail = old.length() - end;
        int shift = text.length() - old.length();
        return sentence.readings().stream()
                .filter(reading -> reading.at() < head || reading.at() >= tail)
                .map(reading ->
                        reading.at() < head ? reading : new ChosenReading(reading.at() + shift, reading.pinyin()))
                .toList();
    }
}
