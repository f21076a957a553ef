package org.niangjia.engine.studio.internal.motion;

/** Ways from 0 to 1; times outside are clamped. */
public final class Ease {

    private static final double OVERSHOOT = 1.4;

    private Ease() {}

    /** Slow at both ends: the cubic that the browser's avatar moves by. */
    public static double both(double time) {
        double x = Math.clamp(time, 0, 1);
        return x * x * (3 - 2 * x);
    }

    /** Fast at first, settling slowly: for what comes into the picture. */
    public static double out(double time) {
        double left = 1 - Math.clamp(time, 0, 1);
        return 1 - left * left * left;
    }

    /** As {@link #out}, going a little beyond 1 before it settles there. */
    public static double outBeyond(double time) {
        double left = Math.clamp(time, 0, 1) - 1;
        return 1 + (OVERSHOOT + 1) * left * left * left + OVERSHOOT * left * left;
    }
}
