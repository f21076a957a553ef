package org.niangjia.engine.studio;

import java.util.List;

/**
 * A character of a sentence that has several readings.
 *
 * @param at place of the character in the sentence, in UTF-16 units from 0
 * @param usual as it is read if nobody chooses
 * @param readings all that can be chosen, the usual one first
 */
public record ReadingChoice(int at, String character, String usual, List<String> readings) {

    public ReadingChoice {
        readings = List.copyOf(readings);
    }
}
