package org.niangjia.engine.studio.internal.scene;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import org.niangjia.engine.studio.FilmSize;
import org.niangjia.engine.studio.Slide;

/** A slide without the picture around it, when all has come that comes. */
public final class FinishedSlide {

    private static final int LONG_AFTER_MILLIS = 60_000;

    private FinishedSlide() {}

    /**
     * Drawn as in a film of 1280 × 720.
     *
     * @param width of the card in pixels
     * @param height of the card in pixels
     * @throws org.niangjia.engine.studio.FilmFailed if no Chinese font is installed
     */
    public static BufferedImage of(Slide slide, int width, int height) {
        Stage stage = new Stage(FilmSize.HD, Lettering.installed());
        Rectangle card = new Rectangle(width, height);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        Smooth.set(graphics);
        for (Layer layer : Slides.layers(stage, card, slide, List.of(), 0, Integer.MAX_VALUE, true)) {
            Graphics2D own = (Graphics2D) graphics.create();
            layer.paint(own, LONG_AFTER_MILLIS);
            own.dispose();
        }
        graphics.dispose();
        return picture;
    }
}
