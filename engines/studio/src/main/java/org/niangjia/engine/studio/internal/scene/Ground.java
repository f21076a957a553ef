package org.niangjia.engine.studio.internal.scene;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** The lowest layer: an opaque picture that never changes. */
final class Ground implements Layer {

    private final BufferedImage image;

    Ground(BufferedImage image) {
        this.image = image;
    }

    static Ground painted(Stage stage, Consumer<Graphics2D> painter) {
        BufferedImage image = new BufferedImage(stage.width(), stage.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Smooth.set(graphics);
        painter.accept(graphics);
        graphics.dispose();
        return new Ground(image);
    }

    @Override
    public Rectangle bounds(double millis) {
        return new Rectangle(image.getWidth(), image.getHeight());
    }

    @Override
    public long state(double millis) {
        return 0;
    }

    @Override
    public void paint(Graphics2D graphics, double millis) {
        graphics.drawImage(image, 0, 0, null);
    }
}
