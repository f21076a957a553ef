package org.niangjia.engine.studio.internal.scene;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import org.niangjia.engine.studio.FilmSize;

/** The picture of a scene as time goes on: only what changed since the picture before is painted anew. */
public final class Canvas {

    private final Rectangle whole;
    private final List<Layer> layers;
    private final BufferedImage image;
    private final int[] pixels;
    private double before = Double.NaN;

    /** @param layers from the lowest to the highest; the lowest fills the picture */
    Canvas(FilmSize size, List<Layer> layers) {
        this.whole = new Rectangle(size.width(), size.height());
        this.layers = List.copyOf(layers);
        this.image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /**
     * Paints the picture of a time.
     *
     * @param millis from the beginning of the scene
     * @return the parts that differ from the picture painted before
     */
    public List<Rectangle> paint(double millis) {
        List<Rectangle> parts = new ArrayList<>();
        if (Double.isNaN(before)) {
            parts.add(whole);
        } else {
            for (Layer layer : layers) {
                join(parts, layer.changed(before, millis).intersection(whole));
            }
        }
        for (Rectangle part : parts) {
            paint(part, millis);
        }
        before = millis;
        return parts;
    }

    /** Adds a part; parts that touch become one, so that nothing is painted twice. */
    private static void join(List<Rectangle> parts, Rectangle part) {
        if (part.isEmpty()) {
            return;
        }
        Rectangle joined = part;
        for (int index = 0; index < parts.size(); ) {
            if (parts.get(index).intersects(joined)) {
                joined = joined.union(parts.remove(index));
                index = 0;
            } else {
                index++;
            }
        }
        parts.add(joined);
    }

    private void paint(Rectangle part, double millis) {
        Graphics2D graphics = image.createGraphics();
        try {
            Smooth.set(graphics);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.setClip(part);
            for (Layer layer : layers) {
                if (layer.bounds(millis).intersects(part)) {
                    Graphics2D own = (Graphics2D) graphics.create();
                    layer.paint(own, millis);
                    own.dispose();
                }
            }
        } finally {
            graphics.dispose();
        }
    }

    /** The picture, {@code 0xrrggbb}, row by row; changed by the next {@link #paint}. */
    public int[] pixels() {
        return pixels;
    }

    /** The picture itself; changed by the next {@link #paint}. */
    public BufferedImage image() {
        return image;
    }
}
