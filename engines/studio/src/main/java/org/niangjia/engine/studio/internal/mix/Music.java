package org.niangjia.engine.studio.internal.mix;

import java.util.SplittableRandom;
import org.niangjia.engine.studio.FilmCancelled;

/**
 * A soft bed of music of our own making: slow chords of warm tones and single plucked notes of the pentatonic scale. The
 * same seed gives the same music.
 */
public final class Music {

    /** The four chords as semitones above the root, each four beats long. */
    private static final int[][] CHORDS = {{0, 7, 16, 19}, {-3, 4, 12, 16}, {-7, 5, 12, 21}, {-5, 7, 14, 17}};

    private static final int[] PENTATONIC = {0, 2, 4, 7, 9, 12, 14, 16};
    private static final double ROOT_HERTZ = 196;
    private static final int BEAT_MILLIS = 760;
    private static final int BEATS_PER_CHORD = 4;
    private static final double PLUCKS_PER_BEAT = 0.62;
    private static final double CHORD_GAIN = 0.05;
    private static final double PLUCK_GAIN = 0.075;
    private static final double ATTACK_SECONDS = 0.9;
    private static final int PLUCK_MILLIS = 1600;

    private final SplittableRandom random;

    public Music(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Plays over the whole track, at full gain; to be ducked under speech. */
    public void play(Track track) {
        int beat = Track.samples(BEAT_MILLIS);
        int chord = 0;
        for (int start = 0; start < track.length(); start += beat * BEATS_PER_CHORD) {
            FilmCancelled.ifInterrupted();
            for (int tone : CHORDS[chord % CHORDS.length]) {
                pad(track, start, beat * BEATS_PER_CHORD, hertz(tone));
            }
            for (int half = 0; half < 2 * BEATS_PER_CHORD; half++) {
                double likely = half % 2 == 0 ? PLUCKS_PER_BEAT : PLUCKS_PER_BEAT / 3;
                int tone = PENTATONIC[random.nextInt(PENTATONIC.length)] + 12;
                double loud = random.nextDouble(0.5, 1);
                if (random.nextDouble() < likely) {
                    pluck(track, start + half * beat / 2, hertz(tone), PLUCK_GAIN * loud);
                }
            }
            chord++;
        }
    }

    private static double hertz(int semitones) {
        return ROOT_HERTZ * Math.pow(2, semitones / 12.0);
    }

    /** A tone that swells and fades, reaching over into the next chord. */
    private static void pad(Track track, int start, int length, double hertz) {
        int attack = (int) (ATTACK_SECONDS * Track.RATE);
        int whole = length + attack;
        Oscillator low = new Oscillator(hertz * 0.9985);
        Oscillator high = new Oscillator(hertz * 1.0015);
        for (int index = 0; index < whole && start + index < track.length(); index++) {
            double in = Math.min(1, index / (double) attack);
            double out = Math.min(1, (whole - index) / (double) attack);
            double swell = in * in * (3 - 2 * in) * out * out * (3 - 2 * out);
            track.add(start + index, (float) (CHORD_GAIN * swell * (low.next() + high.next()) / 2));
        }
    }

    /** A struck string: harmonics that fade the faster the higher they are. */
    static void pluck(Track track, int start, double hertz, double gain) {
        int length = Track.samples(PLUCK_MILLIS);
        int attack = Track.samples(6);
        Oscillator first = new Oscillator(hertz);
        Oscillator second = new Oscillator(2 * hertz);
        Oscillator third = new Oscillator(3.01 * hertz);
        double left = 1;
        double fade = Math.exp(-5.0 / length);
        for (int index = 0; index < length; index++) {
            double in = Math.min(1, index / (double) attack);
            double out = Math.min(1, (length - index) / (double) attack);
            double tone =
                    first.next() * left + 0.35 * second.next() * left * left + 0.16 * third.next() * left * left * left;
            track.add(start + index, (float) (gain * in * out * tone));
            left *= fade;
        }
    }
}
