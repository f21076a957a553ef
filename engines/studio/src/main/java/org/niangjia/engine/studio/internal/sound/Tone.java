package org.niangjia.engine.studio.internal.sound;

import org.niangjia.engine.studio.Sound;

/** A formant voice made mellower and brought to one level. */
public final class Tone {

    /** What buzzes above adds nothing to what is understood. */
    private static final double LOW_PASS_HERTZ = 6_500;
    /** Usual for speech on the net; a film can then be mixed to its own level. */
    private static final double TARGET_LUFS = -16;
    /** One decibel below the largest sample. */
    private static final double PEAK = 0.891 * Short.MAX_VALUE;

    private Tone() {}

    public static Sound mellowed(Sound sound) {
        return levelled(filtered(sound));
    }

    private static Sound filtered(Sound sound) {
        if (sound.sampleRate() < 3 * LOW_PASS_HERTZ) {
            return sound;
        }
        double[] samples = new double[sound.length()];
        for (int index = 0; index < samples.length; index++) {
            samples[index] = sound.sample(index);
        }
        double[] filtered = Biquad.lowPass(LOW_PASS_HERTZ, sound.sampleRate()).applied(samples);
        return rounded(filtered, sound.sampleRate());
    }

    /** The same sound at the usual level, its peaks held below full scale; silence stays silence. */
    public static Sound levelled(Sound sound) {
        double loudness = Loudness.lufs(sound);
        if (!Double.isFinite(loudness)) {
            return sound;
        }
        double gain = Math.pow(10, (TARGET_LUFS - loudness) / 20);
        double[] samples = new double[sound.length()];
        for (int index = 0; index < samples.length; index++) {
            samples[index] = sound.sample(index) * gain;
        }
        Limiter.limit(samples, PEAK, sound.sampleRate());
        return rounded(samples, sound.sampleRate());
    }

    private static Sound rounded(double[] samples, int sampleRate) {
        short[] rounded = new short[samples.length];
        for (int index = 0; index < rounded.length; index++) {
            rounded[index] = (short) Math.clamp(Math.round(samples[index]), Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return Sound.of(rounded, sampleRate);
    }
}
