package org.niangjia.engine.studio.internal.mix;

import org.niangjia.engine.studio.Sound;

/** Sound of one channel at 48 kHz being mixed; full scale is 1. */
public final class Track {

    /** In samples a second. */
    public static final int RATE = 48_000;

    private static final float FULL_SCALE = 32768;
    private static final int SAMPLES_PER_MILLI = RATE / 1000;
    /** In samples: what is laid in begins and ends so softly that nothing clicks. */
    private static final int FADE = 2 * SAMPLES_PER_MILLI;

    private final float[] samples;

    /** Silence. */
    public Track(int millis) {
        this.samples = new float[millis * SAMPLES_PER_MILLI];
    }

    public static int samples(int millis) {
        return millis * SAMPLES_PER_MILLI;
    }

    public int length() {
        return samples.length;
    }

    public void copy(int from, float[] target, int count) {
        System.arraycopy(samples, from, target, 0, count);
    }

    float at(int index) {
        return samples[index];
    }

    void set(int index, float value) {
        samples[index] = value;
    }

    void add(int index, float value) {
        if (index >= 0 && index < samples.length) {
            samples[index] += value;
        }
    }

    /** Lays a sound of any rate in, resampled by cubic interpolation. */
    public void add(Sound sound, int atMillis) {
        double step = (double) sound.sampleRate() / RATE;
        int count = (int) (sound.length() / step);
        int start = samples(atMillis);
        short[] source = sound.samples();
        for (int index = 0; index < count; index++) {
            float edge = Math.min(1, Math.min(index, count - 1 - index) / (float) FADE);
            add(start + index, edge * interpolated(source, index * step) / FULL_SCALE);
        }
    }

    /** Lays another track in. */
    void add(Track other, int atMillis) {
        int start = samples(atMillis);
        for (int index = 0; index < other.samples.length; index++) {
            add(start + index, other.samples[index]);
        }
    }

    /** Catmull and Rom's spline through the four samples around a place. */
    private static float interpolated(short[] source, double place) {
        int index = (int) place;
        double t = place - index;
        double before = sample(source, index - 1);
        double here = sample(source, index);
        double next = sample(source, index + 1);
        double after = sample(source, index + 2);
        double a = (3 * (here - next) - before + after) / 2;
        double b = before + 2 * next - (5 * here + after) / 2;
        double c = (next - before) / 2;
        return (float) (((a * t + b) * t + c) * t + here);
    }

    private static double sample(short[] source, int index) {
        return source[Math.clamp(index, 0, source.length - 1)];
    }

    /** The track in 16-bit samples, cut off at full scale. */
    public Sound sound() {
        return sound(0, samples.length);
    }

    /** A part of the track, from one sample to before another. */
    Sound sound(int from, int to) {
        short[] rounded = new short[to - from];
        for (int index = 0; index < rounded.length; index++) {
            rounded[index] = (short)
                    Math.clamp(Math.round(samples[from + index] * FULL_SCALE), Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return Sound.of(rounded, RATE);
    }
}
