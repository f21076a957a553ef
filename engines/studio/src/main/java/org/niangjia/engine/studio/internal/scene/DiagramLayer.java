package org.niangjia.engine.studio.internal.scene;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import org.niangjia.engine.studio.Diagram;
import org.niangjia.engine.studio.internal.motion.Ease;

/** A figure that draws itself. */
final class DiagramLayer implements Layer {

    private static final int DRAWING_MILLIS = 1800;
    private static final int FADE_MILLIS = 300;

    private final Rectangle place;
    private final Plot plot;
    private final int from;
    private final int to;

    DiagramLayer(Stage stage, Rectangle place, Diagram diagram, int from, int to) {
        this.place = place;
        this.plot = Plot.of(stage, place, diagram);
        this.from = from;
        this.to = to;
    }

    @Override
    public Rectangle bounds(double millis) {
        return millis < from || millis >= to ? new Rectangle() : place;
    }

    @Override
    public long state(double millis) {
        return millis < from || millis >= to ? -1 : Math.round(Math.min(millis - from, DRAWING_MILLIS));
    }

    @Override
    public void paint(Graphics2D graphics, double millis) {
        double time = (millis - from) / DRAWING_MILLIS;
        double opacity = Math.clamp((millis - from) / FADE_MILLIS, 0, 1);
        if (opacity < 1) {
            graphics.setComposite(AlphaComposite.SrcOver.derive((float) Ease.both(opacity)));
        }
        plot.paint(graphics, Math.clamp(time, 0, 1));
    }
}
