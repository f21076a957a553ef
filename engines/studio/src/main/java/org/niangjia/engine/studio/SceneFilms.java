package org.niangjia.engine.studio;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.internal.film.Assets;
import org.niangjia.engine.studio.internal.film.FilmCache;
import org.niangjia.engine.studio.internal.film.Joiner;
import org.niangjia.engine.studio.internal.film.SegmentRenderer;
import org.niangjia.engine.studio.internal.scene.Canvas;
import org.niangjia.engine.studio.internal.scene.Lettering;
import org.niangjia.engine.studio.internal.scene.SceneBuilder;

/** The scenes of one film as pictures and as films of their own. */
final class SceneFilms {

    /** Part of each scene's digest; to be raised when scenes of the same script look different from before. */
    private static final int DRAWING = 2;

    private final Script script;
    private final Assets assets;
    private final FilmSettings settings;
    private final Lettering letters;
    private final SceneBuilder builder;

    SceneFilms(Script script, Assets assets, FilmSettings settings, Lettering letters, Rig rig) {
        this.script = script;
        this.assets = assets;
        this.settings = settings;
        this.letters = letters;
        this.builder = new SceneBuilder(rig, script, settings.size(), letters, settings.captions(), settings.seed());
    }

    /** The picture of a scene at a time, from the scene's beginning. */
    BufferedImage still(ScenePlan plan, int millis) {
        Canvas canvas = canvas(plan);
        canvas.paint(millis);
        return canvas.image();
    }

    /**
     * The film of a scene.
     *
     * @param scratch where it is written if nothing is kept
     * @param over asked before each picture
     */
    Joiner.Segment segment(
            ScenePlan plan, @Nullable FilmCache cache, Path scratch, BooleanSupplier over, Progress progress) {
        Path file = scratch;
        boolean reused = false;
        if (cache == null) {
            render(plan, scratch, over);
        } else {
            file = cache.file(digest(plan), settings.format().extension());
            reused = cache.has(file);
            if (!reused) {
                cache.put(file, unfinished -> render(plan, unfinished, over));
            }
        }
        progress.partDone(reused);
        return new Joiner.Segment(file, plan.pictures());
    }

    private void render(ScenePlan plan, Path file, BooleanSupplier over) {
        new SegmentRenderer(settings.size(), settings.format(), over).render(canvas(plan), plan.pictures(), file);
    }

    private Canvas canvas(ScenePlan plan) {
        String photo = plan.scene().scene().photo();
        BufferedImage picture = photo == null ? null : assets.photo(photo);
        return builder.build(plan.scene(), plan.timeline(), picture);
    }

    /** Of all that a scene shows. */
    private String digest(ScenePlan plan) {
        MessageDigest digest = sha256();
        String photo = plan.scene().scene().photo();
        for (String part : List.of(
                DRAWING + " " + settings.size() + " " + settings.format() + " " + settings.captions() + " "
                        + settings.seed(),
                script.kind() + " " + script.title() + " " + script.producer() + " " + script.setting(),
                letters.name(),
                plan.scene().toString(),
                plan.timeline().toString())) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
        }
        if (photo != null) {
            digest.update(assets.content(photo));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
