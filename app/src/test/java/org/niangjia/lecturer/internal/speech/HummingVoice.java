package org.niangjia.lecturer.internal.speech;

import java.util.ArrayList;
import java.util.List;
import org.niangjia.engine.studio.Recording;
import org.niangjia.engine.studio.Recording.Span;
import org.niangjia.engine.studio.Sound;
import org.niangjia.engine.studio.Utterance;
import org.niangjia.engine.studio.Voice;

/** Hums each syllable for a fifth of a second. */
public final class HummingVoice implements Voice {

    private static final int RATE = 16_000;
    private static final int SYLLABLE_MILLIS = 200;
    private static final int PERIOD = 80;
    private static final short LOUD = 8_000;

    @Override
    public Recording speak(Utterance utterance) {
        return hum(utterance);
    }

    static Recording hum(Utterance utterance) {
        List<Span> spans = new ArrayList<>();
        for (int index = 0; index < utterance.syllables().size(); index++) {
            spans.add(new Span(index * SYLLABLE_MILLIS, (index + 1) * SYLLABLE_MILLIS));
        }
        short[] samples = new short[spans.size() * SYLLABLE_MILLIS * RATE / 1_000];
        for (int index = 0; index < samples.length; index++) {
            samples[index] = index % PERIOD < PERIOD / 2 ? LOUD : -LOUD;
        }
        return new Recording(Sound.of(samples, RATE), spans);
    }
}
