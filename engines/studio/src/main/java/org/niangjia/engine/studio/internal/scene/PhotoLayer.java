package org.niangjia.engine.studio.internal.scene;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.niangjia.engine.studio.internal.motion.Ease;

/** A photograph that fills the picture while the view moves slowly over it. */
final class PhotoLayer implements Layer {

    private static final double GROWN = 0.09;
    /** As large as it must be at the end, or enlarging a small part of a large photograph would cost time each picture. */
    private final BufferedImage photo;

    private final Stage stage;
    private final int duration;
    private final int towards;

    /** @param towards -1 or 1: to which side the view moves */
    PhotoLayer(Stage stage, BufferedImage original, int duration, int towards) {
        this.stage = stage;
        this.duration = duration;
        this.towards = towards;
        this.photo = fitted(stage, original);
    }

    private static BufferedImage fitted(Stage stage, BufferedImage original) {
        double scale = (1 + GROWN)
                * Math.max(
                        stage.width() / (double) original.getWidth(), stage.height() / (double) original.getHeight());
        int width = (int) Math.ceil(original.getWidth() * scale);
        int height = (int) Math.ceil(original.getHeight() * scale);
        BufferedImage source = original;
        // Halved step by step: at once, fine patterns would shimmer.
        while (source.getWidth() > 2 * width) {
            source = scaled(source, source.getWidth() / 2, source.getHeight() / 2);
        }
        return scaled(source, width, height);
    }

    private static BufferedImage scaled(BufferedImage source, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(source, 0, 0, width, height, null);
        graphics.dispose();
        return image;
    }

    @Override
    public Rectangle bounds(double millis) {
        return stage.whole();
    }

    @Override
    public long state(double millis) {
        return Math.round(millis);
    }

    @Override
    public void paint(Graphics2D graphics, double millis) {
        double way = Ease.both(millis / Math.max(1, duration)) * 0.6
                + 0.4 * Math.clamp(millis / Math.max(1, duration), 0, 1);
        double cover = Math.max(stage.width() / (double) photo.getWidth(), stage.height() / (double) photo.getHeight());
        double scale = cover * (1 + GROWN * (towards > 0 ? way : 1 - way));
        double spareX = photo.getWidth() * scale - stage.width();
        double spareY = photo.getHeight() * scale - stage.height();
        double along = 0.5 + towards * 0.3 * (way - 0.5);
        AffineTransform view = AffineTransform.getTranslateInstance(-spareX * along, -spareY * 0.4);
        view.scale(scale, scale);
        graphics.drawImage(photo, view, null);
    }
}
