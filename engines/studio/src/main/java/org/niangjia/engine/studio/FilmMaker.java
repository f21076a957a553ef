package org.niangjia.engine.studio;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.niangjia.engine.studio.internal.scene.Lettering;

/**
 * Makes films from scripts. Scenes are drawn and encoded side by side, each on its own, and joined without encoding
 * again; every file carries the label of generated content (GB 45438-2025). Safe for use by several threads.
 */
public final class FilmMaker {

    private final Speaker speaker;
    private final FilmSettings settings;
    private final Rig rig = Rig.xiaoxuan();

    public FilmMaker(Speaker speaker, FilmSettings settings) {
        this.speaker = speaker;
        this.settings = settings;
    }

    /**
     * Makes a film and, beside it, its sound ({@code .m4a}), captions ({@code .vtt}), chapters ({@code .chapters.vtt}),
     * cover ({@code .png}) and text ({@code .md}, {@code .pdf}). Files of these names are replaced, all or none.
     *
     * @param assets the folder from which the script names photographs and recordings
     * @param cancelled asked many times a second; once it says so, the work ends at once
     * @throws FilmFailed if it can't be made: no font, no space, a broken photograph, a failing encoder
     * @throws FilmCancelled if it was cancelled or the thread interrupted
     * @throws SpeechUnavailable if the voice can't speak
     * @throws UnlabelledOutput if a file lacks its label
     */
    public Film make(Script script, Path assets, Path file, FilmListener listener, BooleanSupplier cancelled) {
        return run(script, assets, listener, cancelled).make(file);
    }

    /**
     * The picture of a scene at a time, for a preview.
     *
     * @param scene counted from 0
     * @param millis from the beginning of the scene
     */
    public BufferedImage still(Script script, Path assets, int scene, int millis) {
        return run(script, assets, _ -> {}, () -> false).still(scene, millis);
    }

    private FilmRun run(Script script, Path assets, FilmListener listener, BooleanSupplier cancelled) {
        // Letters of its own, because each film reports what it could not show.
        return new FilmRun(script, assets, settings, speaker, Lettering.installed(), rig, listener, cancelled);
    }
}
