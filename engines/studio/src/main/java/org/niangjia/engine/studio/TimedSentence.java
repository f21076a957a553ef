package org.niangjia.engine.studio;

/**
 * A sentence of the displayed text while it is said.
 *
 * @param from where it begins in the displayed text, in UTF-16 units
 * @param to where it ends, exclusive
 * @param startMillis when it begins, from the beginning of the speech
 * @param endMillis when its last syllable ends; the pause for breath follows
 */
public record TimedSentence(int from, int to, int startMillis, int endMillis) {

    TimedSentence later(int millis) {
        return new TimedSentence(from, to, startMillis + millis, endMillis + millis);
    }
}
