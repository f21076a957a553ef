package org.niangjia.engine.studio;

import java.util.ArrayList;
import java.util.List;

/**
 * What happens when in a speech: sentences, syllables, pauses and the mouth, each in order of time.
 *
 * @param durationMillis the length of the sound
 * @param mouth without gaps from 0 to the end
 */
public record Timeline(
        int durationMillis,
        List<TimedSentence> sentences,
        List<TimedSyllable> syllables,
        List<TimedPause> pauses,
        List<MouthShape> mouth) {

    public Timeline {
        sentences = List.copyOf(sentences);
        syllables = List.copyOf(syllables);
        pauses = List.copyOf(pauses);
        mouth = List.copyOf(mouth);
    }

    /** Nothing is said. */
    static Timeline still(int millis) {
        return new Timeline(millis, List.of(), List.of(), List.of(), List.of(new MouthShape(Viseme.REST, 0, millis)));
    }

    /** One after the other. */
    static Timeline join(List<Timeline> timelines) {
        List<TimedSentence> sentences = new ArrayList<>();
        List<TimedSyllable> syllables = new ArrayList<>();
        List<TimedPause> pauses = new ArrayList<>();
        List<MouthShape> mouth = new ArrayList<>();
        int millis = 0;
        for (Timeline timeline : timelines) {
            int later = millis;
            timeline.sentences.forEach(sentence -> sentences.add(sentence.later(later)));
            timeline.syllables.forEach(syllable -> syllables.add(syllable.later(later)));
            timeline.pauses.forEach(pause -> pauses.add(pause.later(later)));
            timeline.mouth.forEach(shape ->
                    mouth.add(new MouthShape(shape.viseme(), shape.startMillis() + later, shape.endMillis() + later)));
            millis += timeline.durationMillis;
        }
        return new Timeline(millis, sentences, syllables, pauses, mouth);
    }
}
