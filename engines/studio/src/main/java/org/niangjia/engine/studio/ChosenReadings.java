package org.niangjia.engine.studio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.niangjia.engine.studio.internal.pronunciation.Pronunciation;
import org.niangjia.engine.studio.internal.text.Utterances;

/** Readings that a person chose for characters of a text. */
final class ChosenReadings {

    private final Map<Integer, String> byPlace = new HashMap<>();

    private ChosenReadings() {}

    static ChosenReadings in(String text, List<ChosenReading> readings) {
        ChosenReadings chosen = new ChosenReadings();
        for (ChosenReading reading : readings) {
            if (reading.at() < text.length()
                    && of(text.codePointAt(reading.at())).contains(reading.pinyin())) {
                chosen.byPlace.put(reading.at(), reading.pinyin());
            }
        }
        return chosen;
    }

    static List<ReadingChoice> choices(String text) {
        List<ReadingChoice> choices = new ArrayList<>();
        for (Utterance utterance : Utterances.of(text)) {
            for (SpokenSyllable syllable : utterance.syllables()) {
                List<String> readings = isOneCharacter(syllable) ? of(text.codePointAt(syllable.from())) : List.of();
                if (readings.size() > 1) {
                    List<String> ordered = new ArrayList<>(readings);
                    ordered.remove(syllable.pinyin());
                    ordered.addFirst(syllable.pinyin());
                    choices.add(new ReadingChoice(
                            syllable.from(),
                            text.substring(syllable.from(), syllable.to()),
                            syllable.pinyin(),
                            ordered));
                }
            }
        }
        return choices;
    }

    List<Utterance> applied(List<Utterance> utterances) {
        return utterances.stream()
                .map(utterance -> new Utterance(
                        utterance.from(),
                        utterance.to(),
                        utterance.syllables().stream().map(this::applied).toList(),
                        utterance.question()))
                .toList();
    }

    private SpokenSyllable applied(SpokenSyllable syllable) {
        String pinyin = byPlace.get(syllable.from());
        return pinyin == null || !isOneCharacter(syllable)
                ? syllable
                : new SpokenSyllable(syllable.text(), pinyin, syllable.from(), syllable.to(), syllable.pause());
    }

    private static boolean isOneCharacter(SpokenSyllable syllable) {
        return syllable.to() - syllable.from() == 1 && !syllable.text().isEmpty();
    }

    private static List<String> of(int character) {
        return Pronunciation.shared().readings(character);
    }
}
