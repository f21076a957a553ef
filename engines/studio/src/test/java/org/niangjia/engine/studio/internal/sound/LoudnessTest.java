package org.niangjia.engine.studio.internal.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.studio.Sound;

class LoudnessTest {

    @Test
    void aFullToneMeasuresAsTheRecommendationSays() {
        assertThat(Loudness.lufs(tone(1.0, 48_000))).isCloseTo(-3.01, within(0.05));
        assertThat(Loudness.lufs(tone(1.0, 22_050))).isCloseTo(-3.01, within(0.1));
        assertThat(Loudness.lufs(tone(0.1, 22_050))).isCloseTo(-23.01, within(0.1));
    }

    @Test
    void pausesDoNotCount() {
        Sound tone = tone(0.5, 22_050);
        Sound withPause = Sound.join(List.of(tone, Sound.silence(3_000, 22_050)));

        assertThat(Loudness.lufs(withPause)).isCloseTo(Loudness.lufs(tone), within(0.5));
    }

    @Test
    void silenceHasNoLoudness() {
        assertThat(Loudness.lufs(Sound.silence(1_000, 22_050))).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Tone.levelled(Sound.silence(1_000, 22_050)).length()).isEqualTo(22_050);
    }

    @Test
    void speechIsBroughtToOneLevel() {
        assertThat(Loudness.lufs(Tone.levelled(tone(0.02, 22_050)))).isCloseTo(-16, within(0.1));
    }

    @Test
    void loudPeaksAreHeldBelowFullScale() {
        short[] clicks = tone(0.03, 22_050).samples();
        for (int index = 500; index < clicks.length; index += 2_000) {
            clicks[index] = 30_000;
        }
        Sound levelled = Tone.levelled(Sound.of(clicks, 22_050));

        int peak = 0;
        for (int index = 0; index < levelled.length(); index++) {
            peak = Math.max(peak, Math.abs(levelled.sample(index)));
        }
        assertThat(peak).isBetween(25_000, 29_250);
    }

    private static Sound tone(double amplitude, int rate) {
        short[] samples = new short[3 * rate];
        for (int index = 0; index < samples.length; index++) {
            samples[index] = (short) Math.round(32767 * amplitude * Math.sin(2 * Math.PI * 997 * index / rate));
        }
        return Sound.of(samples, rate);
    }
}
