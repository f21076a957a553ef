package org.niangjia.engine.studio.internal.sound;

/** A recursive filter of the second order, in the transposed direct form II. */
record Biquad(double b0, double b1, double b2, double a1, double a2) {

    private static final double BUTTERWORTH = Math.sqrt(0.5);

    /** @param hertz where it takes 3 dB (bilinear transform; R. Bristow-Johnson, Audio EQ Cookbook) */
    static Biquad lowPass(double hertz, int sampleRate) {
        double w = 2 * Math.PI * hertz / sampleRate;
        double alpha = Math.sin(w) / (2 * BUTTERWORTH);
        double cos = Math.cos(w);
        double a0 = 1 + alpha;
        return new Biquad((1 - cos) / 2 / a0, (1 - cos) / a0, (1 - cos) / 2 / a0, -2 * cos / a0, (1 - alpha) / a0);
    }

    double[] applied(double[] samples) {
        double[] filtered = new double[samples.length];
        double z1 = 0;
        double z2 = 0;
        for (int index = 0; index < samples.length; index++) {
            double in = samples[index];
            double out = b0 * in + z1;
            z1 = b1 * in - a1 * out + z2;
            z2 = b2 * in - a2 * out;
            filtered[index] = out;
        }
        return filtered;
    }
}
