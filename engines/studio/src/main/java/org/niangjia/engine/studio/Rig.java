package org.niangjia.engine.studio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.internal.rig.Figure;
import org.niangjia.engine.studio.internal.rig.Motion;
import org.niangjia.engine.studio.internal.rig.RigFile;

/**
 * The description of an avatar: palette, parts as paths, bones, mouth shapes, gestures, expressions and the numbers of
 * its motion. It is one JSON file; {@link RigPainter} draws it in Java2D and avatar.js, which stands beside the file,
 * as SVG in the browser, so that the person in the film and the person on the page are the same one.
 */
public final class Rig {

    /** Where the rig of 小宣 stands on the class path. */
    public static final String XIAOXUAN = "/org/niangjia/engine/studio/avatar/xiaoxuan.json";

    /** Where the drawer for the browser stands on the class path: an ES module without dependencies. */
    public static final String BROWSER_MODULE = "/org/niangjia/engine/studio/avatar/avatar.js";

    private final Figure figure;

    private Rig(Figure figure) {
        this.figure = figure;
    }

    /** The rig of 小宣. */
    public static Rig xiaoxuan() {
        try (@Nullable InputStream json = Rig.class.getResourceAsStream(XIAOXUAN)) {
            if (json == null) {
                throw new IllegalStateException("The rig is part of this library: " + XIAOXUAN);
            }
            return read(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads a rig and checks it.
     *
     * @throws IllegalArgumentException if the JSON is no rig or a rig with faults; the message names all of them
     */
    public static Rig read(InputStream json) {
        return new Rig(Figure.of(RigFile.read(json)));
    }

    /** The width of the canvas, in units of the rig. */
    public double width() {
        return figure.width();
    }

    /** The height of the canvas, in units of the rig. */
    public double height() {
        return figure.height();
    }

    /** Times and reaches of what moves by itself. */
    Motion motion() {
        return figure.motion();
    }

    Figure figure() {
        return figure;
    }
}
