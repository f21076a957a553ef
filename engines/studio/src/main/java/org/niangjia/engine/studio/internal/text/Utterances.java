package org.niangjia.engine.studio.internal.text;

import java.util.ArrayList;
import java.util.List;
import org.niangjia.engine.studio.Pause;
import org.niangjia.engine.studio.SpokenSyllable;
import org.niangjia.engine.studio.Utterance;
import org.niangjia.engine.studio.internal.pronunciation.Pronunciation;
import org.niangjia.engine.studio.internal.pronunciation.Reading;
import org.niangjia.engine.studio.internal.pronunciation.ToneSandhi;

/** From the spoken form of each sentence to its syllables. */
public final class Utterances {

    /** A run of more syllables without a pause gets one, at the beginning of a word. */
    private static final int BREATHLESS = 40;

    private final List<SpokenSyllable> syllables = new ArrayList<>();
    private final List<Piece.Hanzi> run = new ArrayList<>();
    private int sincePause;

    private Utterances() {}

    /** The sentences of a text that have something to say. */
    public static List<Utterance> of(String text) {
        List<Utterance> utterances = new ArrayList<>();
        for (Sentences.Place place : Sentences.of(text)) {
            String sentence = text.substring(place.from(), place.to());
            List<SpokenSyllable> syllables = new Utterances().syllables(SpokenForm.of(sentence), place.from());
            if (!syllables.isEmpty()) {
                boolean question = sentence.indexOf('？') >= 0 || sentence.indexOf('?') >= 0;
                utterances.add(new Utterance(place.from(), place.to(), syllables, question));
            }
        }
        return utterances;
    }

    private List<SpokenSyllable> syllables(List<Piece> pieces, int offset) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Hanzi hanzi -> run.add(hanzi);
                case Piece.Foreign foreign -> {
                    flush(offset);
                    foreign(foreign, offset);
                }
                case Piece.Silence silence -> {
                    flush(offset);
                    pause(silence.pause());
                }
            }
        }
        flush(offset);
        return syllables;
    }

    private void foreign(Piece.Foreign foreign, int offset) {
        breathe();
        String text = foreign.text();
        for (String pinyin : foreign.pinyin()) {
            add(text, pinyin, foreign, offset);
            text = "";
        }
    }

    private void flush(int offset) {
        StringBuilder text = new StringBuilder();
        run.forEach(hanzi -> text.append(hanzi.text()));
        List<Reading> readings = ToneSandhi.applied(Pronunciation.shared().read(text.toString()));
        for (int index = 0; index < run.size(); index++) {
            Reading reading = readings.get(index);
            if (reading.beginsWord()) {
                breathe();
            }
            if (!reading.pinyin().isEmpty()) {
                add(reading.character(), reading.pinyin(), run.get(index), offset);
            }
        }
        run.clear();
    }

    private void add(String text, String pinyin, Piece piece, int offset) {
        syllables.add(new SpokenSyllable(text, pinyin, piece.from() + offset, piece.to() + offset, null));
        sincePause++;
    }

    private void breathe() {
        if (sincePause >= BREATHLESS) {
            pause(Pause.SHORT);
        }
    }

    private void pause(Pause pause) {
        if (!syllables.isEmpty()) {
            SpokenSyllable last = syllables.removeLast();
            Pause longer = last.pause() == null ? pause : last.pause().or(pause);
            syllables.add(new SpokenSyllable(last.text(), last.pinyin(), last.from(), last.to(), longer));
        }
        sincePause = 0;
    }
}
