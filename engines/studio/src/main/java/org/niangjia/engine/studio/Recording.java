package org.niangjia.engine.studio;

import java.util.List;

/**
 * An utterance spoken.
 *
 * @param syllables when each syllable of the utterance sounds, in order
 */
public record Recording(Sound sound, List<Span> syllables) {

    /** From the first to behind the last sounding sample, in milliseconds from the beginning of the sound. */
    public record Span(int startMillis, int endMillis) {

        public Span {
            if (startMillis < 0 || endMillis < startMillis) {
                throw new IllegalArgumentException("no span of time: " + startMillis + " to " + endMillis);
            }
        }
    }

    public Recording {
        syllables = List.copyOf(syllables);
    }
}
