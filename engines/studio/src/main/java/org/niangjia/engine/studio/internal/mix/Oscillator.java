package org.niangjia.engine.studio.internal.mix;

/** A sine wave, sample by sample, by turning a pointer instead of asking for a sine each time. */
final class Oscillator {

    private final double turnX;
    private final double turnY;
    private double x = 1;
    private double y;

    Oscillator(double hertz) {
        double angle = 2 * Math.PI * hertz / Track.RATE;
        this.turnX = Math.cos(angle);
        this.turnY = Math.sin(angle);
    }

    double next() {
        double sample = y;
        double turned = x * turnX - y * turnY;
        y = x * turnY + y * turnX;
        x = turned;
        return sample;
    }
}
