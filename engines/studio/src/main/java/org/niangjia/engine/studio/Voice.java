package org.niangjia.engine.studio;

/** Speaks. Safe for use by several threads. */
public interface Voice {

    /**
     * Speaks one sentence. Interrupting the thread ends the work at once.
     *
     * @param utterance with at least one syllable
     * @return the sound, which begins with the first syllable and ends with the last one, and the time of each syllable
     * @throws SpeechUnavailable if the voice can't speak, takes too long or is interrupted
     */
    Recording speak(Utterance utterance);

    /**
     * What its sound depends on besides the utterance: its name, settings and rules, never a key. With the same identity the
     * same utterance sounds alike. Empty if that can't be told; then nothing that it says is kept.
     */
    default String identity() {
        return "";
    }
}
