package org.niangjia.engine.studio.internal.sound;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.Pause;
import org.niangjia.engine.studio.Recording;
import org.niangjia.engine.studio.Recording.Span;
import org.niangjia.engine.studio.Sound;
import org.niangjia.engine.studio.SpokenSyllable;

/** Speech with pauses as long as what they part asks for, whatever the voice made of the punctuation. */
public final class Pauses {

    /** What is kept before a syllable, where its consonant may begin very softly. */
    private static final int LEAD_MILLIS = 20;
    /** What is kept behind a syllable, while it fades out. */
    private static final int TAIL_MILLIS = 60;
    /** Between two syllables of a clause. */
    private static final int GAP_MILLIS_MAX = 110;

    private final Sound sound;
    private final List<Sound> parts = new ArrayList<>();
    private final List<SampleSpan> moved = new ArrayList<>();
    private int length;

    private Pauses(Sound sound) {
        this.sound = sound;
    }

    /** @param spans where the syllables sound, in order, as many as there are syllables */
    public static Recording shaped(Sound sound, List<SampleSpan> spans, List<SpokenSyllable> syllables) {
        Pauses pauses = new Pauses(sound);
        for (int index = 0; index < spans.size(); index++) {
            SampleSpan span = spans.get(index);
            int before = index == 0 ? 0 : spans.get(index - 1).to();
            int after = index + 1 == spans.size()
                    ? sound.length()
                    : spans.get(index + 1).from();
            Pause pause =
                    index + 1 == spans.size() ? null : syllables.get(index).pause();
            pauses.add(
                    span, before, after, index == 0 || syllables.get(index - 1).pause() != null, pause);
        }
        return untouched(Sound.join(pauses.parts), pauses.moved);
    }

    /** The sound as it is, its spans in milliseconds. */
    public static Recording untouched(Sound sound, List<SampleSpan> spans) {
        return new Recording(
                sound,
                spans.stream()
                        .map(span -> new Span(millis(span.from(), sound), millis(span.to(), sound)))
                        .toList());
    }

    private void add(SampleSpan span, int before, int after, boolean begins, @Nullable Pause pause) {
        int lead = begins ? Math.min(span.from() - before, sound.samples(LEAD_MILLIS)) : 0;
        keep(span.from() - lead, span.from());
        moved.add(span.moved(length - span.from()));
        keep(span.from(), span.to());
        int gap = after - span.to();
        boolean ends = pause != null || after == sound.length();
        int tail = Math.min(gap, sound.samples(ends ? TAIL_MILLIS : GAP_MILLIS_MAX));
        if (ends) {
            fade(span.to(), span.to() + tail);
        } else {
            keep(span.to(), span.to() + tail);
        }
        if (pause != null) {
            silence(sound.samples(pause.millis()) - tail - sound.samples(LEAD_MILLIS));
        }
    }

    private void keep(int from, int to) {
        add(Sound.of(sound.samples(from, to), sound.sampleRate()));
    }

    private void fade(int from, int to) {
        short[] samples = sound.samples(from, to);
        for (int index = 0; index < samples.length; index++) {
            samples[index] = (short) (samples[index] * (samples.length - index) / samples.length);
        }
        add(Sound.of(samples, sound.sampleRate()));
    }

    private void silence(int samples) {
        add(Sound.of(new short[Math.max(0, samples)], sound.sampleRate()));
    }

    private void add(Sound part) {
        parts.add(part);
        length += part.length();
    }

    private static int millis(int samples, Sound sound) {
        return (int) (samples * 1000L / sound.sampleRate());
    }
}
