package org.niangjia.engine.studio;

import java.util.List;

/**
 * A sentence as it is said.
 *
 * @param from where the sentence begins in the displayed text, in UTF-16 units
 * @param to where it ends, exclusive
 * @param syllables what is said, in order; empty if nothing of the sentence can be said
 * @param question whether it asks
 */
public record Utterance(int from, int to, List<SpokenSyllable> syllables, boolean question) {

    public Utterance {
        syllables = List.copyOf(syllables);
    }

    /** What is said, in characters and letters with a comma for each pause: for voices that read characters. */
    public String spokenText() {
        StringBuilder text = new StringBuilder();
        for (SpokenSyllable syllable : syllables) {
            text.append(syllable.text());
            if (syllable.pause() != null && syllable.pause() != Pause.SENTENCE) {
                text.append(syllable.pause() == Pause.ITEM ? '、' : '，');
            }
        }
        return text.append(question ? '？' : '。').toString();
    }
}
