package org.niangjia.engine.studio.internal.sound;

import java.util.Arrays;
import org.niangjia.engine.studio.Sound;

/** How strong a sound is over time. */
public final class Envelope {

    /** From one value to the next. */
    public static final int HOP_MILLIS = 5;

    private static final int WINDOW_MILLIS = 20;

    private Envelope() {}

    /** The root mean square around each point of time, 0 to 32767, a value for every {@link #HOP_MILLIS}. */
    public static double[] of(Sound sound) {
        int half = sound.samples(WINDOW_MILLIS) / 2;
        double[] envelope = new double[sound.durationMillis() / HOP_MILLIS + 1];
        Arrays.setAll(envelope, index -> {
            int centre = sound.samples(index * HOP_MILLIS);
            return level(sound, Math.max(0, centre - half), Math.min(sound.length(), centre + half));
        });
        return envelope;
    }

    /** Which value of the envelope stands for a sample. */
    static int index(int sample, Sound sound) {
        return (int) (sample * 1000L / sound.sampleRate() / HOP_MILLIS);
    }

    private static double level(Sound sound, int from, int to) {
        double sum = 0;
        for (int index = from; index < to; index++) {
            sum += (double) sound.sample(index) * sound.sample(index);
        }
        return to > from ? Math.sqrt(sum / (to - from)) : 0;
    }
}
