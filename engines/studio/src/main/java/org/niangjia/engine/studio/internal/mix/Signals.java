package org.niangjia.engine.studio.internal.mix;

/** Short sounds with a meaning. */
public final class Signals {

    /** The longest of them with its echo, in milliseconds. */
    public static final int RHYTHM_MILLIS = 1500;

    private static final int[] CHIME_TONES = {0, 4, 7, 12};
    private static final double CHIME_HERTZ = 523.25;
    private static final int CHIME_STEP_MILLIS = 130;
    private static final double CHIME_GAIN = 0.12;

    private static final double RHYTHM_HERTZ = 880;
    private static final double RHYTHM_GAIN = 0.16;
    private static final int SHORT_MILLIS = 110;
    private static final int LONG_MILLIS = 330;
    private static final int GAP_MILLIS = 120;
    private static final int[] RHYTHM = {SHORT_MILLIS, LONG_MILLIS, SHORT_MILLIS, SHORT_MILLIS};

    private Signals() {}

    /** A rising chime: something begins. */
    public static void chime(Track track, int atMillis) {
        for (int index = 0; index < CHIME_TONES.length; index++) {
            double hertz = CHIME_HERTZ * Math.pow(2, CHIME_TONES[index] / 12.0);
            Music.pluck(track, Track.samples(atMillis + index * CHIME_STEP_MILLIS), hertz, CHIME_GAIN);
        }
    }

    /** One soft tone: a new chapter or slide. */
    public static void tick(Track track, int atMillis) {
        Music.pluck(track, Track.samples(atMillis), CHIME_HERTZ, CHIME_GAIN / 2);
    }

    /** The rhythm short, long, short, short, by which generated sound is known (GB 45438-2025, 4.3). */
    public static void rhythm(Track track, int atMillis) {
        int start = atMillis;
        for (int length : RHYTHM) {
            tone(track, Track.samples(start), Track.samples(length));
            start += length + GAP_MILLIS;
        }
    }

    private static void tone(Track track, int start, int length) {
        int edge = Track.samples(12);
        Oscillator wave = new Oscillator(RHYTHM_HERTZ);
        for (int index = 0; index < length; index++) {
            double loud = Math.min(1, Math.min(index, length - index) / (double) edge);
            track.add(start + index, (float) (RHYTHM_GAIN * loud * wave.next()));
        }
    }
}
