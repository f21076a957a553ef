package org.niangjia.engine.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FilmMakerTest {

    private static final FilmListener NOBODY = (_, _, _) -> {};

    @TempDir
    private Path folder = Path.of("");

    private final Speaker speaker = new Speaker(new EspeakVoice(EspeakSettings.ofDefaults()));

    @ParameterizedTest
    @EnumSource
    void everyFileOfAFilmCarriesItsLabel(FilmFormat format) throws IOException {
        Path out = folder.resolve("new/film." + format.extension());
        FilmSettings settings = FilmSettings.ofDefaults().withFormat(format);
        Film film = make(settings, GivenScript.aboutWages("工资按月支付。"), out);

        assertThat(film.files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "film." + format.extension(),
                        "film.m4a",
                        "film.vtt",
                        "film.chapters.vtt",
                        "film.md",
                        "film.png");
        for (Path file : film.files()) {
            assertThat(Labels.read(file)).hasValueSatisfying(found -> {
                assertThat(found.intact()).isTrue();
                assertThat(found.label().produceId()).isEqualTo("test-1");
            });
        }
        assertThat(names(folder.resolve("new"))).hasSize(film.files().size());
        assertThat(film.missingGlyphs()).isEmpty();
        assertThat(film.durationMillis()).isBetween(6000, 12_000);
    }

    @Test
    void identicalInputGivesAnIdenticalFilm() throws IOException {
        Script script = GivenScript.aboutWages("工资按月支付。");
        Path one = folder.resolve("one.mp4");
        Path other = folder.resolve("other.mp4");
        make(FilmSettings.ofDefaults(), script, one);
        make(FilmSettings.ofDefaults(), script, other);

        assertThat(Files.mismatch(one, other)).isEqualTo(-1);
    }

    @Test
    void aChangedSentenceRendersItsSceneOnly() {
        FilmSettings settings = FilmSettings.ofDefaults().withCache(folder.resolve("cache"));
        Path out = folder.resolve("film.mp4");
        Film first = make(settings, GivenScript.aboutWages("工资按月支付。"), out);
        Film again = make(settings, GivenScript.aboutWages("工资按月支付。"), out);
        Film changed = make(settings, GivenScript.aboutWages("工资应当按月支付。"), out);

        assertThat(List.of(first.scenesReused(), again.scenesReused(), changed.scenesReused()))
                .containsExactly(0, 2, 1);
    }

    @Test
    void aCancelledFilmLeavesNothing() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        FilmMaker maker = new FilmMaker(speaker, FilmSettings.ofDefaults());

        assertThatThrownBy(() -> maker.make(
                        GivenScript.aboutWages("工资按月支付。"),
                        folder,
                        folder.resolve("film.mp4"),
                        NOBODY,
                        () -> asked.incrementAndGet() > 40))
                .isInstanceOf(FilmCancelled.class);
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void aVoiceThatFailsLeavesNothing() throws IOException {
        Speaker dumb = new Speaker(utterance -> {
            throw new SpeechUnavailable("no voice");
        });

        assertThatThrownBy(() -> new FilmMaker(dumb, FilmSettings.ofDefaults())
                        .make(
                                GivenScript.aboutWages("工资按月支付。"),
                                folder,
                                folder.resolve("film.mp4"),
                                NOBODY,
                                () -> false))
                .isInstanceOf(SpeechUnavailable.class);
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void aMissingPhotographIsNamed() {
        ScriptScene photo = new ScriptScene(
                Layout.PHOTO, "劳模", null, null, null, "nobody.jpg", List.of(GivenScript.frame("他是劳模。")));

        assertThatThrownBy(() -> make(FilmSettings.ofDefaults(), GivenScript.of(photo), folder.resolve("a.mp4")))
                .isInstanceOf(FilmFailed.class)
                .hasMessageContaining("nobody.jpg");
    }

    @Test
    void aRecordingReplacesTheVoiceAndTheFilmIsAsLong() throws IOException {
        Sound said = speaker.speak("工资按月支付给本人。", _ -> {}).sound();
        Files.write(folder.resolve("said.wav"), said.wav());
        ScriptSentence sentence =
                new ScriptSentence("工资按月支付给本人。", GivenScript.WAGES, false, null, null, null, "said.wav");
        Film film = make(
                FilmSettings.ofDefaults(),
                GivenScript.of(GivenScript.scene(Layout.PERSON, sentence)),
                folder.resolve("a.mp4"));

        assertThat(film.durationMillis()).isGreaterThanOrEqualTo(said.durationMillis());
    }

    @Test
    void aCharacterThatNoFontHasIsReportedAndTheFilmIsMade() {
        Film film = make(
                FilmSettings.ofDefaults(),
                GivenScript.of(GivenScript.scene(Layout.PERSON, GivenScript.frame("生僻字\uDBB8\uDC00在这里。"))),
                folder.resolve("a.mp4"));

        assertThat(film.missingGlyphs()).containsExactly("\uDBB8\uDC00");
    }

    /** The shortest side of the picture is 720 pixels high; GB 45438-2025 asks for 5 %. */
    @Test
    void theOpeningLabelIsHighEnoughAndLongEnough() {
        FilmMaker maker = new FilmMaker(speaker, FilmSettings.ofDefaults());
        Script script = GivenScript.aboutWages("工资按月支付。");

        for (int millis : List.of(200, 1200, 2400)) {
            BufferedImage picture = maker.still(script, folder, 0, millis);
            assertThat(heightOfWhite(picture.getSubimage(80, 30, 270, 66))).isGreaterThanOrEqualTo(36);
        }
    }

    private static int heightOfWhite(BufferedImage picture) {
        List<Integer> rows = new ArrayList<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            int[] row = picture.getRGB(0, y, picture.getWidth(), 1, null, 0, picture.getWidth());
            if (Arrays.stream(row).anyMatch(pixel -> (pixel & 0xff) > 200 && ((pixel >> 16) & 0xff) > 200)) {
                rows.add(y);
            }
        }
        return rows.isEmpty() ? 0 : rows.getLast() - rows.getFirst() + 1;
    }

    private Film make(FilmSettings settings, Script script, Path out) {
        return new FilmMaker(speaker, settings).make(script, folder, out, NOBODY, () -> false);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
