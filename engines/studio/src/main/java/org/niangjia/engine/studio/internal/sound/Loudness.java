package org.niangjia.engine.studio.internal.sound;

import java.util.Arrays;
import org.niangjia.engine.studio.Sound;

/** How loud a sound is (Recommendation ITU-R BS.1770-4, one channel). */
public final class Loudness {

    private static final double OFFSET = -0.691;
    private static final double ABSOLUTE_GATE = -70;
    private static final double RELATIVE_GATE = -10;
    private static final double BLOCK_SECONDS = 0.4;
    private static final int OVERLAP = 4;
    private static final double FULL_SCALE = 32768;

    private Loudness() {}

    /** In LUFS, gated; negative infinity for silence. A sound shorter than a block of 0.4 s is measured as one block. */
    public static double lufs(Sound sound) {
        double[] samples = new double[sound.length()];
        for (int index = 0; index < samples.length; index++) {
            samples[index] = sound.sample(index) / FULL_SCALE;
        }
        double[] weighted =
                highPass(sound.sampleRate()).applied(shelf(sound.sampleRate()).applied(samples));
        double[] powers = powers(weighted, (int) (BLOCK_SECONDS * sound.sampleRate()));
        double[] loud = above(powers, ABSOLUTE_GATE);
        double[] gated = above(loud, loudness(mean(loud)) + RELATIVE_GATE);
        return loudness(mean(gated));
    }

    /** The mean square of each block; blocks overlap by three quarters. */
    private static double[] powers(double[] samples, int block) {
        if (samples.length <= block) {
            return samples.length == 0 ? new double[0] : new double[] {meanSquare(samples, 0, samples.length)};
        }
        int step = Math.max(1, block / OVERLAP);
        double[] powers = new double[(samples.length - block) / step + 1];
        Arrays.setAll(powers, index -> meanSquare(samples, index * step, index * step + block));
        return powers;
    }

    private static double meanSquare(double[] samples, int from, int to) {
        double sum = 0;
        for (int index = from; index < to; index++) {
            sum += samples[index] * samples[index];
        }
        return sum / (to - from);
    }

    private static double[] above(double[] powers, double gate) {
        return Arrays.stream(powers).filter(power -> loudness(power) > gate).toArray();
    }

    private static double mean(double[] powers) {
        return Arrays.stream(powers).average().orElse(0);
    }

    private static double loudness(double power) {
        return OFFSET + 10 * Math.log10(power);
    }

    /** The first stage of the weighting, for any sample rate (the analogue prototype of the tabled coefficients). */
    private static Biquad shelf(int sampleRate) {
        double k = Math.tan(Math.PI * 1681.974450955533 / sampleRate);
        double q = 0.7071752369554196;
        double high = Math.pow(10, 3.999843853973347 / 20);
        double band = Math.pow(high, 0.4996667741545416);
        double a0 = 1 + k / q + k * k;
        return new Biquad(
                (high + band * k / q + k * k) / a0,
                2 * (k * k - high) / a0,
                (high - band * k / q + k * k) / a0,
                2 * (k * k - 1) / a0,
                (1 - k / q + k * k) / a0);
    }

    /** The second stage. */
    private static Biquad highPass(int sampleRate) {
        double k = Math.tan(Math.PI * 38.13547087602444 / sampleRate);
        double q = 0.5003270373238773;
        double a0 = 1 + k / q + k * k;
        return new Biquad(1, -2, 1, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0);
    }
}
