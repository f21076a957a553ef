package org.niangjia.engine.studio.internal.mix;

import org.niangjia.engine.studio.FilmCancelled;
import org.niangjia.engine.studio.internal.sound.Loudness;

/** Brings a track to the loudness of films on the net without cutting its peaks off. */
public final class Master {

    private static final double TARGET_LUFS = -16;
    /** 1.5 decibels below full scale, because decoding may overshoot. */
    private static final double CEILING = 0.84;

    private static final int AHEAD = Track.RATE / 200;
    private static final double RELEASE_SECONDS = 0.12;
    private static final int ROUNDS = 3;
    /** Thirty seconds, in samples. */
    private static final int PART = 30 * Track.RATE;

    private static final double NEAR = 0.15;

    private Master() {}

    /** A limiter takes loudness away, so it is measured and lifted again a few times. */
    public static void level(Track track) {
        for (int round = 0; round < ROUNDS; round++) {
            double loudness = loudness(track);
            if (!Double.isFinite(loudness) || Math.abs(loudness - TARGET_LUFS) < NEAR) {
                break;
            }
            limit(track, Math.pow(10, (TARGET_LUFS - loudness) / 20));
        }
    }

    /**
     * In LUFS, measured part by part, because the measure keeps several copies of what it measures: the mean of the parts
     * that sound.
     */
    private static double loudness(Track track) {
        double power = 0;
        int parts = 0;
        for (int from = 0; from < track.length(); from += PART) {
            FilmCancelled.ifInterrupted();
            double part = Loudness.lufs(track.sound(from, Math.min(from + PART, track.length())));
            if (Double.isFinite(part)) {
                power += Math.pow(10, part / 10);
                parts++;
            }
        }
        return 10 * Math.log10(power / parts);
    }

    /** Multiplies, and turns down ahead of what would be too loud: at once beforehand, slowly back afterwards. */
    private static void limit(Track track, double gain) {
        int length = track.length();
        float[] needed = new float[length];
        for (int index = 0; index < length; index++) {
            double loud = Math.abs(track.at(index)) * gain;
            needed[index] = (float) (loud > CEILING ? CEILING / loud : 1);
        }
        spreadAhead(needed);
        double release = 1 - Math.exp(-1 / (RELEASE_SECONDS * Track.RATE));
        double now = 1;
        FilmCancelled.ifInterrupted();
        for (int index = 0; index < length; index++) {
            now = Math.min(needed[index], now + (1 - now) * release);
            track.set(index, (float) (track.at(index) * gain * now));
        }
    }

    /** Ramps down to each low over the time ahead of it. */
    private static void spreadAhead(float[] needed) {
        float step = 1f / AHEAD;
        for (int index = needed.length - 2; index >= 0; index--) {
            needed[index] = Math.min(needed[index], needed[index + 1] + step);
        }
    }
}
