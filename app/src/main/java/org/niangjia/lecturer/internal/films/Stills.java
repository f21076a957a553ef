package org.niangjia.lecturer.internal.films;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.niangjia.engine.studio.FilmMaker;
import org.niangjia.engine.studio.FilmSettings;
import org.niangjia.engine.studio.LabelledPicture;
import org.niangjia.engine.studio.Layout;
import org.niangjia.engine.studio.Script;
import org.niangjia.engine.studio.Slide;
import org.niangjia.engine.studio.SlidePicture;
import org.niangjia.engine.studio.Speaker;
import org.niangjia.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;

/** Pictures of single scenes as the film will have them, one at a time: the processors are the pages'. */
@Service
public class Stills {

    private static final int BEFORE_END_MILLIS = 900;

    private final Versions versions;
    private final FilmAssets assets;
    private final FilmMaker maker;
    private final Semaphore turn = new Semaphore(1, true);

    Stills(Versions versions, FilmAssets assets, Speaker speaker) {
        this.versions = versions;
        this.assets = assets;
        this.maker = new FilmMaker(speaker, FilmSettings.ofDefaults().withLanes(1));
    }

    /**
     * The scene shortly before its end, as PNG with the label of generated content.
     *
     * @param mark of the scene, see {@link Storyboard.Shot#mark}
     * @throws NotFound if the film has no such scene
     * @throws org.niangjia.engine.studio.FilmFailed if it can't be drawn
     * @throws org.niangjia.engine.studio.SpeechUnavailable if the voice can't speak
     */
    public byte[] of(ProductionId id, int index, String mark) {
        Production film = versions.find(id).orElseThrow(NotFound::new);
        int scene = Storyboard.of(film.draft()).findScene(index, mark);
        if (scene < 0) {
            throw new NotFound();
        }
        return drawn(id, film.draft().script(), scene);
    }

    /**
     * What stands on the slide, or as a figure in the whole picture, while a sentence of the scene is said; as PNG with the
     * label of generated content.
     *
     * @param mark of the scene, see {@link Storyboard.Shot#mark}
     * @param line of the sentence, counted from 0
     * @throws NotFound if the film has no such scene, or nothing stands there
     * @throws org.niangjia.engine.studio.FilmFailed if it can't be drawn
     */
    public byte[] slide(ProductionId id, int index, String mark, int line) {
        Production film = versions.find(id).orElseThrow(NotFound::new);
        Storyboard board = Storyboard.of(film.draft());
        int scene = board.findScene(index, mark);
        Slide slide = scene < 0 ? null : board.shots().get(scene).slideAt(line);
        if (slide == null) {
            throw new NotFound();
        }
        boolean beside = board.shots().get(scene).scene().layout() == Layout.BESIDE;
        return LabelledPicture.png(
                SlidePicture.of(slide, beside ? SlidePicture.Room.BESIDE : SlidePicture.Room.WHOLE),
                film.draft().script());
    }

    /**
     * A scene of a script that is only tried.
     *
     * @param script with the photographs and recordings of the film
     * @throws org.niangjia.engine.studio.FilmFailed if it can't be drawn
     */
    public byte[] tried(ProductionId id, Script script, int scene) {
        return drawn(id, script, scene);
    }

    private byte[] drawn(ProductionId id, Script script, int scene) {
        int millis = Math.max(0, script.estimatedMillis(scene) - BEFORE_END_MILLIS);
        turn.acquireUninterruptibly();
        try {
            Path folder = Files.createTempDirectory("niangjia-still");
            try {
                assets.copyTo(id, folder);
                return LabelledPicture.png(maker.still(script, folder, scene, millis), script);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turn.release();
        }
    }
}
