package org.niangjia.lecturer.internal.films;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.engine.studio.Sound;
import org.niangjia.engine.studio.Speaker;
import org.niangjia.engine.studio.Speech;
import org.niangjia.lecturer.internal.films.SentenceDesk.Seen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A person says a sentence of a script in the place of the voice. */
class VoiceDeskTest extends FilmTest {

    @Autowired
    private VoiceDesk voices;

    @Autowired
    private FilmAssets assets;

    @Autowired
    private Speaker speaker;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aRecordingIsPartOfWhatIsApproved() {
        ProductionId film = draft();
        String before = sheet(film).film().draft().digest();
        record(film, said(ALLOWANCE));
        assertThat(recordingOf(film)).endsWith(".wav");
        String with = sheet(film).film().draft().digest();
        assertThat(with).isNotEqualTo(before);
        does(ofProvince(author), () -> voices.remove(seen(film, sentence(film, ALLOWANCE)), author.account()));
        assertThat(sheet(film).film().draft().digest()).isEqualTo(before);
    }

    @Test
    void theLipsFollowTheRecording() {
        ProductionId film = draft();
        Sound said = speaker.speak(ALLOWANCE, _ -> {}).sound();
        record(film, said.wav());
        Seen seen = seen(film, sentence(film, ALLOWANCE));
        Speech speech = as(ofProvince(author), () -> voices.spoken(seen));
        assertThat(speech.sound().durationMillis()).isGreaterThanOrEqualTo(said.durationMillis());
        assertThat(speech.timeline().syllables())
                .hasSize((int) ALLOWANCE.chars().filter(Character::isLetter).count());
    }

    @Test
    void changedWordsAreSaidByTheVoiceAgain() {
        ProductionId film = draft();
        record(film, said(ALLOWANCE));
        say(film, ALLOWANCE, "连续值守灯塔满三十天的，每月可以领取二百元的雾天津贴。");
        assertThat(sentence(film, "二百元").sentence().recording()).isNull();
    }

    @Test
    void aRecordingThatIsNotTheOneOfItsNameIsNotMadeIntoAFilm(@TempDir Path folder) throws IOException {
        ProductionId film = draft();
        record(film, said(ALLOWANCE));
        does(ofProvince(author), () -> copy(film, folder));
        assertThat(folder.resolve(recordingOf(film))).exists();
        byte[] other = said(DEADLINE);
        String name = recordingOf(film);
        String slug = sheet(film).film().slug();
        does(
                ofProvince(author),
                () -> transaction.executeWithoutResult(status -> {
                    sql.sql("delete from lecturer.film_recording where slug = :slug")
                            .param("slug", slug)
                            .update();
                    sql.sql(
                                    "insert into lecturer.film_recording (slug, name, content, added) values (:slug, :name, :content, now())")
                            .param("slug", slug)
                            .param("name", name)
                            .param("content", other)
                            .update();
                }));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> does(ofProvince(author), () -> copy(film, folder)));
    }

    private void copy(ProductionId film, Path folder) {
        try {
            assets.copyTo(film, folder);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void whatIsNoRecordingOfTheSentenceIsRefused() {
        ProductionId film = draft();
        assertThat(refusal(film, "no sound".getBytes(UTF_8))).isEqualTo("UNREADABLE");
        byte[] cut = said(ALLOWANCE);
        assertThat(refusal(film, Arrays.copyOf(cut, 30))).isEqualTo("UNREADABLE");
        assertThat(refusal(film, new byte[VoiceRecording.BYTES_MAX + 1])).isEqualTo("TOO_LARGE");
        assertThat(refusal(film, Sound.silence(61_000, 8_000).wav())).isEqualTo("TOO_LONG");
        assertThat(refusal(film, Sound.silence(300, 8_000).wav())).isEqualTo("TOO_SHORT");
        assertThat(refusal(film, Sound.silence(50_000, 8_000).wav())).isEqualTo("MORE_THAN_SENTENCE");
        assertThat(refusal(film, Sound.silence(5_000, 8_000).wav())).isEqualTo("SILENT");
        assertThat(sentence(film, ALLOWANCE).sentence().recording()).isNull();
    }

    private String refusal(ProductionId film, byte[] file) {
        List<String> codes = new ArrayList<>();
        assertThatExceptionOfType(VoiceRecording.Refused.class)
                .isThrownBy(() -> record(film, file))
                .satisfies(refused -> codes.add(refused.code()));
        return codes.getFirst();
    }

    private byte[] said(String words) {
        return speaker.speak(words, _ -> {}).sound().wav();
    }

    private void record(ProductionId film, byte[] file) {
        Seen seen = seen(film, sentence(film, ALLOWANCE));
        does(ofProvince(author), () -> voices.record(seen, file, author.account()));
    }

    private String recordingOf(ProductionId film) {
        return String.valueOf(sentence(film, ALLOWANCE).sentence().recording());
    }
}
