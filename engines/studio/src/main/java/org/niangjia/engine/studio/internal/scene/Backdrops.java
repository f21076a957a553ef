package org.niangjia.engine.studio.internal.scene;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.niangjia.engine.studio.FilmSize;
import org.niangjia.engine.studio.Setting;

/** The settings behind 小宣, a little out of focus, so that she stands out. */
public final class Backdrops {

    /** Drawn so much smaller and enlarged again: softer than the person in front. */
    private static final int SOFTENING = 2;

    private Backdrops() {}

    /**
     * A setting in the size of the stage. In portrait it is seen from nearer.
     *
     * @param focus the place of the drawing's width that is in the middle of a portrait, 0 to 1
     */
    static BufferedImage of(Setting setting, Stage stage, double focus) {
        BufferedImage small =
                new BufferedImage(stage.width() / SOFTENING, stage.height() / SOFTENING, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        Smooth.set(graphics);
        double scale = Math.max(small.getWidth() / Flat.WIDTH, small.getHeight() / Flat.HEIGHT);
        double spare = Flat.WIDTH * scale - small.getWidth();
        graphics.translate(-Math.clamp(focus * Flat.WIDTH * scale - small.getWidth() / 2.0, 0, spare), 0);
        graphics.scale(scale, scale);
        paint(setting, new Flat(graphics));
        graphics.dispose();
        BufferedImage image = new BufferedImage(stage.width(), stage.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D enlarged = image.createGraphics();
        enlarged.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        enlarged.drawImage(small, 0, 0, stage.width(), stage.height(), null);
        enlarged.dispose();
        return image;
    }

    /** A setting by itself, in focus. */
    public static BufferedImage inFocus(Setting setting, FilmSize size) {
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Smooth.set(graphics);
        double scale = Math.max(image.getWidth() / Flat.WIDTH, image.getHeight() / Flat.HEIGHT);
        graphics.translate((image.getWidth() - Flat.WIDTH * scale) / 2, 0);
        graphics.scale(scale, scale);
        paint(setting, new Flat(graphics));
        graphics.dispose();
        return image;
    }

    private static void paint(Setting setting, Flat flat) {
        switch (setting) {
            case OFFICE -> Office.paint(flat);
            case WORKSHOP -> Workshop.paint(flat);
            case DELIVERY_STATION -> DeliveryStation.paint(flat);
            case CLASSROOM -> Classroom.paint(flat);
            case LIVING_ROOM -> LivingRoom.paint(flat);
        }
    }
}
