package org.niangjia.engine.studio.internal.sound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.niangjia.engine.studio.Sound;

/**
 * When syllables sound, told by a second rendition in which every second syllable is silent: where both sound alike
 * stands a syllable of even number, where only the first one sounds one of odd number.
 */
public final class MarkedAlignment {

    private static final int WINDOWS_PER_SECOND = 400;
    /** What is below this part of the loudest sample counts as silence. */
    private static final double SILENCE = 1 / 250.0;

    /** What is below this part of the strongest sound (30 dB) is not heard as part of a syllable. */
    private static final double FAINT = 1 / 30.0;

    /** A syllable ends after something so strong (24 dB below the strongest); an echo never is. */
    private static final double CLEAR = 1 / 16.0;

    private static final double ALIKE = 0.7;
    private static final double MUTED = 0.35;
    /** Shorter runs are rests of an echo. */
    private static final int WINDOWS_MIN = 3;

    private record Run(SampleSpan span, boolean even) {}

    private MarkedAlignment() {}

    /** @return a span for each syllable, or none if the two sounds don't show as many */
    public static List<SampleSpan> of(Sound plain, Sound marked, int syllables) {
        int window = plain.sampleRate() / WINDOWS_PER_SECOND;
        int windows = Math.min(plain.length(), marked.length()) / window;
        int loudest = loudest(plain, 0, plain.length());
        double silence = loudest * SILENCE;
        List<Run> runs = new ArrayList<>();
        for (int index = 0; index < windows; index++) {
            int from = index * window;
            int whole = loudest(plain, from, from + window);
            double share = loudest(marked, from, from + window) / (double) Math.max(whole, 1);
            if (whole > silence && (share <= MUTED || share >= ALIKE)) {
                add(new Run(new SampleSpan(from, from + window), share >= ALIKE), runs);
            }
        }
        List<Run> syllablesFound = new ArrayList<>();
        runs.stream()
                .filter(run -> run.span().length() >= WINDOWS_MIN * window)
                .forEach(run -> add(run, syllablesFound));
        if (syllablesFound.size() != syllables || !syllablesFound.getFirst().even()) {
            return List.of();
        }
        double[] envelope = Envelope.of(plain);
        return syllablesFound.stream()
                .map(run -> heard(run.span(), envelope, plain))
                .toList();
    }

    /** Without the breath before and the echo behind. */
    private static SampleSpan heard(SampleSpan span, double[] envelope, Sound plain) {
        double strongest = Arrays.stream(envelope).max().orElse(0);
        int hop = plain.samples(Envelope.HOP_MILLIS);
        int from = span.from();
        int to = span.to();
        while (to - hop > from && envelope[Envelope.index(to, plain)] < strongest * CLEAR) {
            to -= hop;
        }
        while (to + hop <= span.to() && envelope[Envelope.index(to, plain)] >= strongest * FAINT) {
            to += hop;
        }
        while (from + hop < to && envelope[Envelope.index(from, plain)] < strongest * FAINT) {
            from += hop;
        }
        return new SampleSpan(from, to);
    }

    /** Alike neighbours are one. */
    private static void add(Run next, List<Run> runs) {
        if (!runs.isEmpty() && runs.getLast().even() == next.even()) {
            Run last = runs.removeLast();
            runs.add(new Run(new SampleSpan(last.span().from(), next.span().to()), last.even()));
        } else {
            runs.add(next);
        }
    }

    private static int loudest(Sound sound, int from, int to) {
        int loudest = 0;
        for (int index = from; index < to; index++) {
            loudest = Math.max(loudest, Math.abs(sound.sample(index)));
        }
        return loudest;
    }
}
