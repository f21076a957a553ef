package org.niangjia.engine.studio.internal.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.studio.EspeakSettings;
import org.niangjia.engine.studio.EspeakVoice;
import org.niangjia.engine.studio.Sound;
import org.niangjia.engine.studio.Speaker;
import org.niangjia.engine.studio.internal.sound.Loudness;

class FilmSoundTest {

    private final Sound speech = new Speaker(new EspeakVoice(EspeakSettings.ofDefaults()))
            .speak("工资应当按月支付给劳动者本人，不得克扣。", _ -> {})
            .sound();

    private Track mixed() {
        FilmSound sound = new FilmSound(12_000);
        sound.chime(100);
        sound.speak(speech, 1500, speech.durationMillis());
        sound.speak(speech, 1500 + speech.durationMillis(), speech.durationMillis());
        sound.music(5);
        return sound.levelled();
    }

    @Test
    void aFilmIsAsLoudAsFilmsOnTheNetAndNeverCutOff() {
        Track track = mixed();

        assertThat(Loudness.lufs(track.sound())).isCloseTo(-16, within(1.0));
        for (int index = 0; index < track.length(); index++) {
            assertThat(Math.abs(track.at(index))).isLessThan(0.9f);
        }
    }

    @Test
    void nothingClicksWhereSpeechIsLaidIn() {
        Track track = new Track(1000);
        short[] loud = new short[4410];
        Arrays.fill(loud, (short) 20_000);
        track.add(Sound.of(loud, 22_050), 200);

        for (int index = 1; index < track.length(); index++) {
            assertThat(Math.abs(track.at(index) - track.at(index - 1))).isLessThan(0.02f);
        }
    }

    @Test
    void soundAloneBeginsWithTheRhythmShortLongShortShort() {
        Track labelled = FilmSound.labelled(new Track(1000));

        int[] lengths = lengths(labelled);
        assertThat(lengths).hasSize(4);
        assertThat(lengths[1]).isGreaterThan(2 * lengths[0]);
        assertThat(lengths[2]).isCloseTo(lengths[0], within(200));
        assertThat(lengths[3]).isCloseTo(lengths[0], within(200));
    }

    /** Of the stretches that sound, in samples; a silence of 20 ms parts them. */
    private static int[] lengths(Track track) {
        List<Integer> lengths = new ArrayList<>();
        int silent = 0;
        int begun = -1;
        for (int index = 0; index < track.length(); index++) {
            boolean sounds = Math.abs(track.at(index)) > 0.005f;
            silent = sounds ? 0 : silent + 1;
            if (sounds && begun < 0) {
                begun = index;
            }
            if (begun >= 0 && silent == Track.samples(20)) {
                lengths.add(index - silent - begun);
                begun = -1;
            }
        }
        return lengths.stream().mapToInt(Integer::intValue).toArray();
    }
}
