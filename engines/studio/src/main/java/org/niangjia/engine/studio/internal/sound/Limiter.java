package org.niangjia.engine.studio.internal.sound;

import java.util.Arrays;

/**
 * Keeps samples below a peak by turning down the few milliseconds around what is louder. The gain moves slowly enough not
 * to be heard: the least gain needed nearby, averaged over as long.
 */
final class Limiter {

    private static final int NEAR_PER_SECOND = 250;

    private Limiter() {}

    /**
     * @param samples in any unit, changed in place
     * @param peak in the same unit, above zero
     */
    static void limit(double[] samples, double peak, int sampleRate) {
        int near = Math.max(1, sampleRate / NEAR_PER_SECOND);
        double[] needed = new double[samples.length];
        Arrays.setAll(needed, index -> Math.min(1, peak / Math.max(Math.abs(samples[index]), peak)));
        double[] least = least(needed, near);
        double sum = 0;
        for (int index = 0; index < samples.length + near; index++) {
            sum += index < samples.length ? least[index] : 1;
            sum -= index > 2 * near ? least[index - 2 * near - 1] : 0;
            int centre = index - near;
            if (centre >= 0) {
                samples[centre] *= sum / Math.min(2 * near + 1, index + 1);
            }
        }
    }

    /** The least value within a distance of each place. */
    private static double[] least(double[] values, int near) {
        double[] least = new double[values.length];
        Arrays.fill(least, 1);
        for (int index = 0; index < values.length; index++) {
            if (values[index] < 1) {
                int to = Math.min(values.length, index + near + 1);
                for (int other = Math.max(0, index - near); other < to; other++) {
                    least[other] = Math.min(least[other], values[index]);
                }
            }
        }
        return least;
    }
}
