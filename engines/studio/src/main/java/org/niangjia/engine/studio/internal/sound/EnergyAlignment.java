package org.niangjia.engine.studio.internal.sound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.niangjia.engine.studio.Sound;
import org.niangjia.engine.studio.SpeechUnavailable;
import org.niangjia.engine.studio.SpokenSyllable;

/**
 * When syllables sound, guessed from the sound alone: syllables are as long as syllables of their kind usually are,
 * part where the sound is soft, and have a silence between them where a pause was asked for. The cheapest division is
 * found by dynamic programming over frames of 10 ms.
 */
public final class EnergyAlignment {

    private static final int FRAMES_PER_SECOND = 100;
    /** Decibels below the loudest frame under which a frame is silent. */
    private static final double SILENCE = 34;

    /** In decibels above one step of the samples; a sound whose loudest frame is below is silence. */
    private static final double FAINTEST = 20;
    /** A silence of so many frames parts clauses; a shorter one may be the stop of a consonant. */
    private static final int SILENT_FRAMES_MIN = 6;

    private static final double SHORTEST = 0.35;
    private static final double LONGEST = 2.2;
    private static final double LENGTH_WEIGHT = 6;
    private static final double SOFTNESS_WEIGHT = 3;
    private static final double SILENCE_INSIDE = 8;
    private static final double SILENCE_MISSING = 4;
    private static final double SILENCE_UNASKED = 1.5;

    private final List<SpokenSyllable> syllables;
    /** The sounding frames, silent ones left out. */
    private final int[] frames;

    private final double[] levels;
    private final boolean[] afterSilence;

    private EnergyAlignment(Sound sound, List<SpokenSyllable> syllables) {
        this.syllables = syllables;
        double[] decibels = decibels(sound);
        double loudest = Arrays.stream(decibels).max().orElse(0);
        this.frames = IntStream.range(0, decibels.length)
                .filter(frame -> loudest > FAINTEST && decibels[frame] > loudest - SILENCE)
                .toArray();
        this.levels = new double[frames.length];
        this.afterSilence = new boolean[frames.length];
        for (int index = 0; index < frames.length; index++) {
            levels[index] = (decibels[frames[index]] - loudest + SILENCE) / SILENCE;
            afterSilence[index] = index > 0 && frames[index] - frames[index - 1] > SILENT_FRAMES_MIN;
        }
    }

    /**
     * @return a span for each syllable
     * @throws SpeechUnavailable if there is too little sound for so many syllables
     */
    public static List<SampleSpan> of(Sound sound, List<SpokenSyllable> syllables) {
        EnergyAlignment alignment = new EnergyAlignment(sound, syllables);
        if (alignment.frames.length < 2 * syllables.size()) {
            throw new SpeechUnavailable("too little sound for " + syllables.size() + " syllables");
        }
        return alignment.spans(sound);
    }

    private List<SampleSpan> spans(Sound sound) {
        int[] begins = begins();
        int samples = sound.sampleRate() / FRAMES_PER_SECOND;
        List<SampleSpan> spans = new ArrayList<>(syllables.size());
        for (int index = 0; index < syllables.size(); index++) {
            int last = (index + 1 < begins.length ? begins[index + 1] : frames.length) - 1;
            spans.add(new SampleSpan(frames[begins[index]] * samples, (frames[last] + 1) * samples));
        }
        return spans;
    }

    /** For each syllable the index of its first sounding frame. */
    private int[] begins() {
        int count = syllables.size();
        double[] expected = expected();
        double[][] costs = new double[count + 1][frames.length + 1];
        int[][] from = new int[count + 1][frames.length + 1];
        Arrays.stream(costs).forEach(row -> Arrays.fill(row, Double.POSITIVE_INFINITY));
        costs[0][0] = 0;
        int[] silences = silencesUpTo();
        for (int syllable = 1; syllable <= count; syllable++) {
            double length = expected[syllable - 1];
            int shortest = Math.max(1, (int) (SHORTEST * length));
            int longest = (int) Math.ceil(LONGEST * length) + 1;
            for (int end = syllable; end <= frames.length; end++) {
                double parting = syllable == count ? 0 : parting(syllable - 1, end);
                for (int begin = Math.max(0, end - longest); begin <= end - shortest; begin++) {
                    double deviation = Math.log((end - begin) / length);
                    double cost = costs[syllable - 1][begin]
                            + LENGTH_WEIGHT * deviation * deviation
                            + SILENCE_INSIDE * (silences[end - 1] - silences[begin])
                            + parting;
                    if (cost < costs[syllable][end]) {
                        costs[syllable][end] = cost;
                        from[syllable][end] = begin;
                    }
                }
            }
        }
        return costs[count][frames.length] < Double.POSITIVE_INFINITY ? path(from) : evenly(expected);
    }

    private int[] path(int[][] from) {
        int[] begins = new int[syllables.size()];
        int end = frames.length;
        for (int syllable = begins.length; syllable > 0; syllable--) {
            end = from[syllable][end];
            begins[syllable - 1] = end;
        }
        return begins;
    }

    /** If no division fits, each syllable gets its share of the sound. */
    private int[] evenly(double[] expected) {
        int[] begins = new int[expected.length];
        double sum = 0;
        for (int index = 0; index < begins.length; index++) {
            begins[index] = Math.max((int) sum, index == 0 ? 0 : begins[index - 1] + 1);
            sum += expected[index];
        }
        return begins;
    }

    private double parting(int syllable, int frame) {
        if (frame >= frames.length) {
            return 0;
        }
        boolean asked = syllables.get(syllable).pause() != null;
        double silence = asked == afterSilence[frame] ? 0 : asked ? SILENCE_MISSING : SILENCE_UNASKED;
        return silence + SOFTNESS_WEIGHT * (afterSilence[frame] ? 0 : Math.min(levels[frame], levels[frame - 1]));
    }

    /** How many silences lie before each frame. */
    private int[] silencesUpTo() {
        int[] silences = new int[frames.length];
        for (int index = 1; index < silences.length; index++) {
            silences[index] = silences[index - 1] + (afterSilence[index] ? 1 : 0);
        }
        return silences;
    }

    /** The length of each syllable in sounding frames, all together as long as the sound. */
    private double[] expected() {
        double[] lengths = syllables.stream().mapToDouble(SyllableLength::of).toArray();
        double scale = frames.length / Arrays.stream(lengths).sum();
        return Arrays.stream(lengths).map(length -> length * scale).toArray();
    }

    private static double[] decibels(Sound sound) {
        int samples = sound.sampleRate() / FRAMES_PER_SECOND;
        double[] decibels = new double[sound.length() / samples];
        for (int frame = 0; frame < decibels.length; frame++) {
            double sum = 0;
            for (int index = frame * samples; index < (frame + 1) * samples; index++) {
                sum += (double) sound.sample(index) * sound.sample(index);
            }
            decibels[frame] = 10 * Math.log10(sum / samples + 1);
        }
        return decibels;
    }
}
