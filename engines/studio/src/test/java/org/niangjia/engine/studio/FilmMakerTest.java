package org.niangjia.engine.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.niangjia.engine.studio.internal.film.MediaChapters;

class FilmMakerTest {

    private static final FilmListener NOBODY = _ -> {};

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
                        "film.pdf",
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

    @ParameterizedTest
    @EnumSource
    void aFilmCancelledInAnyPhaseLeavesNothing(FilmProgress.Phase phase) throws IOException {
        AtomicBoolean cancelled = new AtomicBoolean();
        FilmMaker maker = new FilmMaker(speaker, FilmSettings.ofDefaults());

        assertThatThrownBy(() -> maker.make(
                        GivenScript.aboutWages("工资按月支付。"),
                        folder,
                        folder.resolve("film.mp4"),
                        progress -> cancelled.compareAndSet(false, progress.phase() == phase),
                        cancelled::get))
                .isInstanceOf(FilmCancelled.class);
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void aCancelledFilmDoesNotWaitForAVoiceThatTakesItsTime() throws IOException {
        CountDownLatch speaking = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Speaker slow = new Speaker(utterance -> {
            speaking.countDown();
            try {
                never.await();
            } catch (InterruptedException interrupted) {
                throw new SpeechUnavailable("interrupted", interrupted);
            }
            throw new IllegalStateException("nobody waits for it");
        });

        assertThatThrownBy(() -> new FilmMaker(slow, FilmSettings.ofDefaults())
                        .make(
                                GivenScript.aboutWages("工资按月支付。"),
                                folder,
                                folder.resolve("film.mp4"),
                                NOBODY,
                                () -> speaking.getCount() == 0))
                .isInstanceOf(FilmCancelled.class);
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void eachPhaseIsToldFromItsBeginningToItsEnd() {
        List<FilmProgress> told = Collections.synchronizedList(new ArrayList<>());
        new FilmMaker(speaker, FilmSettings.ofDefaults())
                .make(GivenScript.aboutWages("工资按月支付。"), folder, folder.resolve("film.mp4"), told::add, () -> false);

        assertThat(told)
                .extracting(progress -> progress.phase() + " " + progress.done() + "/" + progress.total())
                .startsWith("SPEAKING 0/2", "SPEAKING 1/2", "SPEAKING 2/2", "DRAWING 0/2", "DRAWING 1/2", "DRAWING 2/2")
                .endsWith("JOINING 6/7", "JOINING 7/7");
    }

    @Test
    void whatWasSaidOnceIsNotSpokenAgain() {
        CountingVoice voice = new CountingVoice();
        FilmMaker maker =
                new FilmMaker(new Speaker(voice), FilmSettings.ofDefaults().withCache(folder.resolve("cache")));

        makeWith(maker, "工资按月支付。", "one.mp4");
        assertThat(voice.spoken()).isEqualTo(2);
        makeWith(maker, "工资应当按月支付。", "two.mp4");
        assertThat(voice.spoken()).isEqualTo(3);
    }

    @Test
    void keptSpeechGivesTheSameFilm() throws IOException {
        FilmSettings settings = FilmSettings.ofDefaults().withCache(folder.resolve("cache"));
        Path spoken = folder.resolve("spoken.mp4");
        Path kept = folder.resolve("kept.mp4");
        make(settings, GivenScript.aboutWages("工资按月支付。"), spoken);
        make(settings, GivenScript.aboutWages("工资按月支付。"), kept);

        assertThat(Files.mismatch(spoken, kept)).isEqualTo(-1);
    }

    @Test
    void brokenSpeechIsSpokenAgain() throws IOException {
        Path cache = folder.resolve("cache");
        CountingVoice voice = new CountingVoice();
        FilmMaker maker =
                new FilmMaker(new Speaker(voice), FilmSettings.ofDefaults().withCache(cache));
        makeWith(maker, "工资按月支付。", "one.mp4");
        for (String name : names(cache)) {
            if (name.endsWith(".speech")) {
                byte[] content = Files.readAllBytes(cache.resolve(name));
                content[content.length / 2] ^= 1;
                Files.write(cache.resolve(name), content);
            }
        }

        makeWith(maker, "工资按月支付。", "two.mp4");
        assertThat(voice.spoken()).isEqualTo(4);
        assertThat(Files.mismatch(folder.resolve("one.mp4"), folder.resolve("two.mp4")))
                .isEqualTo(-1);
    }

    @Test
    void aVoiceThatDoesNotTellWhoItIsIsNotKept() {
        FilmMaker maker = new FilmMaker(
                new Speaker(utterance -> new EspeakVoice(EspeakSettings.ofDefaults()).speak(utterance)),
                FilmSettings.ofDefaults().withCache(folder.resolve("cache")));
        makeWith(maker, "工资按月支付。", "one.mp4");

        assertThat(folder.resolve("cache")).isDirectoryNotContaining("glob:**.speech");
    }

    @ParameterizedTest
    @EnumSource
    void theFilmAndItsSoundListTheirChapters(FilmFormat format) {
        Script script = GivenScript.of(
                GivenScript.scene(Layout.TITLE, GivenScript.frame("大家好。")),
                new ScriptScene(Layout.CHAPTER, "工资怎么发", null, null, null, null, List.of(GivenScript.frame("先看工资。"))),
                GivenScript.scene(Layout.END, GivenScript.frame("下次再见。")));
        Path out = folder.resolve("film." + format.extension());
        Film film = make(FilmSettings.ofDefaults().withFormat(format), script, out);

        assertThat(film.chapters()).extracting(Film.Chapter::title).containsExactly("开场", "工资怎么发", "哪里咨询");
        assertThat(MediaChapters.read(out)).isEqualTo(film.chapters());
        assertThat(MediaChapters.read(folder.resolve("film.m4a")))
                .extracting(Film.Chapter::startMillis)
                .containsExactly(
                        0,
                        film.chapters().get(1).startMillis() + 1500,
                        film.chapters().get(2).startMillis() + 1500);
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

    private void makeWith(FilmMaker maker, String point, String name) {
        maker.make(GivenScript.aboutWages(point), folder, folder.resolve(name), NOBODY, () -> false);
    }

    /** The voice of espeak-ng, its utterances counted. */
    private static final class CountingVoice implements Voice {

        private final EspeakVoice voice = new EspeakVoice(EspeakSettings.ofDefaults());
        private final AtomicInteger spoken = new AtomicInteger();

        @Override
        public Recording speak(Utterance utterance) {
            spoken.incrementAndGet();
            return voice.speak(utterance);
        }

        @Override
        public String identity() {
            return voice.identity();
        }

        int spoken() {
            return spoken.get();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
