package org.niangjia.lecturer.internal.films;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.PlatformTest;
import org.niangjia.engine.studio.FilmFormat;
import org.niangjia.engine.studio.FilmSize;
import org.niangjia.engine.studio.LabelFound;
import org.niangjia.engine.studio.Labels;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.internal.films.making.MakingFault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Films are made in a process beside the platform: whole or not at all, and again after whatever ended it. */
class RenderingTest extends PlatformTest {

    private static final AccountId EDITOR = AccountId.of("00000000-0000-0000-0000-00000000f11c");
    private static final long WAIT_MILLIS_MAX = 120_000;
    private static final String[] LONG = {"大家好，我是小宣。", "要点有下面几条，我一条一条说。", "这一课分几个部分，可以随时停下来再看。", "想知道自己的情况怎么算，可以问小宣。"};

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private FilmMaking making;

    private GivenFilms given;

    @BeforeEach
    void given() {
        given = new GivenFilms(platform);
    }

    @Test
    void anApprovedFilmIsMadeWithAllItsFilesAndTheirLabels() throws IOException {
        ProductionId film = given.approved(GivenFilms.anySlug(), GivenFilms.draft("制作", "大家好，我是小宣。"));
        order(film);
        Rendering made = await(film, rendering -> !rendering.state().open());
        assertThat(made.state()).isEqualTo(RenderingState.DONE);
        assertThat(made.durationMillis()).isGreaterThan(1_000);
        assertThat(made.percent()).isEqualTo(100);
        assertThat(given.stateOf(film)).isEqualTo(ProductionState.RENDERED);
        try (Stream<Path> files = Files.list(given.folderOf(film))) {
            List<Path> all = files.toList();
            assertThat(all)
                    .extracting(file -> file.getFileName().toString())
                    .contains("film.mp4", "film.m4a", "film.vtt", "film.chapters.vtt", "film.png", "film.md");
            for (Path file : all) {
                assertThat(Labels.read(file))
                        .as(file.toString())
                        .map(LabelFound::intact)
                        .contains(true);
            }
        }
        awaitNothingLeft(film);
    }

    @Test
    void aFilmIsMadeInFullHdAndAsWebM() throws IOException {
        ProductionId film = given.approved(GivenFilms.anySlug(), GivenFilms.draft("大画面", "大家好，我是小宣。"));
        given.asEditor(() -> {
            making.order(film, FilmSize.FULL_HD, FilmFormat.WEBM, EDITOR);
            return null;
        });
        Rendering made = await(film, rendering -> !rendering.state().open());
        assertThat(made.state()).isEqualTo(RenderingState.DONE);
        Path folder = given.folderOf(film).resolveSibling(made.folder());
        byte[] begin = Arrays.copyOf(Files.readAllBytes(folder.resolve("film.webm")), 4);
        assertThat(begin).as("EBML, the container of WebM").containsExactly(0x1A, 0x45, 0xDF, 0xA3);
        BufferedImage cover = ImageIO.read(folder.resolve("film.png").toFile());
        assertThat(List.of(cover.getWidth(), cover.getHeight())).containsExactly(1920, 1080);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList())
                    .allSatisfy(file -> assertThat(Labels.read(file))
                            .map(LabelFound::intact)
                            .contains(true));
        }
    }

    @Test
    void whatIsCalledOffEndsAtOnceAndLeavesNothing() throws IOException {
        ProductionId film = given.approved(GivenFilms.anySlug(), GivenFilms.draft("取消", LONG));
        order(film);
        Rendering running = await(film, rendering -> rendering.state() == RenderingState.RUNNING);
        given.asEditor(() -> {
            making.cancel(film, running.id(), EDITOR);
            return null;
        });
        assertThat(given.renderingsOf(film).getFirst().state()).isEqualTo(RenderingState.CANCELLED);
        awaitNothingLeft(film);
        assertThat(given.stateOf(film)).isEqualTo(ProductionState.APPROVED);
        assertThat(given.folderOf(film)).doesNotExist();
    }

    @Test
    void aKilledProcessIsSaidAndTheNextTryGoesOn() {
        ProductionId film = given.approved(GivenFilms.anySlug(), GivenFilms.draft("中断", LONG));
        order(film);
        await(film, rendering -> rendering.state() == RenderingState.RUNNING && kill());
        Rendering failed = await(film, rendering -> !rendering.state().open());
        assertThat(failed.state()).isEqualTo(RenderingState.FAILED);
        assertThat(failed.failure()).isEqualTo(MakingFault.KILLED);
        assertThat(given.folderOf(film)).doesNotExist();
        order(film);
        assertThat(await(film, rendering -> !rendering.state().open()).state()).isEqualTo(RenderingState.DONE);
    }

    @Test
    void whatAKilledPlatformWasAtIsMadeByTheSameLane() throws IOException {
        ProductionId film = given.approved(GivenFilms.anySlug(), GivenFilms.draft("重启", "大家好，我是小宣。"));
        UUID rendering = UUID.randomUUID();
        Path half = Files.createDirectories(
                given.folderOf(film).resolveSibling(".making-" + rendering).resolve("made"));
        Files.writeString(half.resolve("film.mp4"), "half a film");
        given.leftInTheMaking(film, rendering);
        assertThat(await(film, made -> !made.state().open()).state()).isEqualTo(RenderingState.DONE);
        assertThat(given.stateOf(film)).isEqualTo(ProductionState.RENDERED);
        assertThat(Labels.read(given.folderOf(film).resolve("film.mp4"))).isPresent();
        awaitNothingLeft(film);
    }

    @Test
    void aScriptThatIsNotTheApprovedOneIsNotMade() {
        Draft draft = GivenFilms.draft("改动", "大家好，我是小宣。");
        Draft other = GivenFilms.draft("改动", "我是小宣，咱们下次再见。");
        ProductionId film = given.approved(GivenFilms.anySlug(), draft, other.digest());
        order(film);
        assertThat(await(film, rendering -> !rendering.state().open()).failure())
                .isEqualTo(MakingFault.SCRIPT_CHANGED);
        assertThat(given.stateOf(film)).isEqualTo(ProductionState.APPROVED);
    }

    @Test
    void aSizeThatIsThereIsNotMadeAgain() {
        ProductionId film = given.rendered(GivenFilms.anySlug(), GivenFilms.draft("一次", "大家好，我是小宣。"));
        order(film);
        assertThat(given.renderingsOf(film)).hasSize(1).allMatch(rendering -> rendering.state() == RenderingState.DONE);
    }

    private void order(ProductionId film) {
        given.asEditor(() -> {
            making.order(film, FilmSize.HD, FilmFormat.MP4, EDITOR);
            return null;
        });
    }

    /** Ends the process that makes a film, as the machine would when memory is short. */
    private static boolean kill() {
        return ProcessHandle.current()
                        .children()
                        .filter(child -> child.info()
                                .command()
                                .filter(program -> program.endsWith("/java"))
                                .isPresent())
                        .filter(ProcessHandle::destroyForcibly)
                        .count()
                > 0;
    }

    private Rendering await(ProductionId film, Predicate<Rendering> condition) {
        long deadline = System.nanoTime() + WAIT_MILLIS_MAX * 1_000_000;
        while (System.nanoTime() < deadline) {
            Rendering rendering = given.renderingsOf(film).getFirst();
            if (condition.test(rendering)) {
                return rendering;
            }
            pause();
        }
        throw new AssertionError("not within two minutes: " + given.renderingsOf(film));
    }

    private void awaitNothingLeft(ProductionId film) throws IOException {
        long deadline = System.nanoTime() + WAIT_MILLIS_MAX * 1_000_000;
        while (!leftOverOf(film).isEmpty() && System.nanoTime() < deadline) {
            pause();
        }
        assertThat(leftOverOf(film)).isEmpty();
    }

    private List<Path> leftOverOf(ProductionId film) throws IOException {
        Path folder = given.folderOf(film).resolveSibling(".");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(".making"))
                    .toList();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
