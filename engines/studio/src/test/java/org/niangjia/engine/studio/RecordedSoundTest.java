package org.niangjia.engine.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.engine.studio.internal.film.RecordedFiles;

/** What people record is read, whatever their telephone makes of it. */
class RecordedSoundTest {

    private static final int MINUTE = 60_000;

    private final Speaker speaker = new Speaker(new EspeakVoice(EspeakSettings.ofDefaults()));
    private final Sound said = speaker.speak("工资按月支付给本人。", _ -> {}).sound();

    @Test
    void aWavFileIsReadInOneChannel() {
        Sound read = RecordedSound.read(said.wav(), MINUTE);
        assertThat(read.sampleRate()).isEqualTo(48_000);
        assertThat(read.durationMillis()).isBetween(said.durationMillis() - 20, said.durationMillis() + 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "m4a"})
    void aFileOfATelephoneIsReadAndTheLipsFollowIt(String kind) {
        Sound read = RecordedSound.read(RecordedFiles.of(said, kind), MINUTE);
        assertThat(read.durationMillis()).isBetween(said.durationMillis() - 100, said.durationMillis() + 150);
        Timeline timeline = speaker.recorded("工资按月支付给本人。", read.wav()).timeline();
        assertThat(timeline.syllables()).hasSize(9);
        assertThat(timeline.syllables().getLast().endMillis()).isGreaterThan(said.durationMillis() / 2);
    }

    @Test
    void whatIsLongerThanTheLimitIsReadLittleFurther() {
        Sound read = RecordedSound.read(Sound.silence(5_000, 16_000).wav(), 1_000);
        assertThat(read.durationMillis()).isBetween(1_000, 2_000);
    }

    @Test
    void whatIsNoSoundOrBrokenIsRefused() {
        assertThatThrownBy(() -> RecordedSound.read("no sound".getBytes(UTF_8), MINUTE))
                .isInstanceOf(FilmFailed.class);
        assertThatThrownBy(() -> RecordedSound.read(new byte[0], MINUTE)).isInstanceOf(FilmFailed.class);
        assertThatThrownBy(() -> RecordedSound.read(Arrays.copyOf(said.wav(), 40), MINUTE))
                .isInstanceOf(FilmFailed.class);
    }

    @Test
    void aListThatNamesOtherFilesIsNotFollowed() {
        String list = "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:9,\nfile:///etc/hostname\n#EXT-X-ENDLIST\n";
        assertThatThrownBy(() -> RecordedSound.read(list.getBytes(UTF_8), MINUTE))
                .isInstanceOf(FilmFailed.class);
    }
}
