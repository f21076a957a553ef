package org.niangjia.engine.studio;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import org.niangjia.engine.studio.internal.rig.Figure;

/** Draws a rig with Java2D. Safe for use by several threads. */
public final class RigPainter {

    private final Figure figure;

    public RigPainter(Rig rig) {
        this.figure = rig.figure();
    }

    /**
     * Draws a pose with smooth edges, in units of the rig: the picture reaches from (0, 0) to the rig's width and
     * height. The caller scales and clips; what the caller set is as before when this returns.
     */
    public void paint(Graphics2D graphics, Pose pose) {
        Graphics2D own = (Graphics2D) graphics.create();
        try {
            own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            own.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            AffineTransform canvas = own.getTransform();
            figure.each(pose, painted -> paint(own, canvas, painted));
        } finally {
            own.dispose();
        }
    }

    private static void paint(Graphics2D graphics, AffineTransform canvas, Figure.Painted painted) {
        graphics.setTransform(canvas);
        graphics.transform(painted.place());
        graphics.setPaint(painted.ink());
        graphics.setComposite(
                painted.opacity() < 1
                        ? AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) painted.opacity())
                        : AlphaComposite.SrcOver);
        graphics.fill(painted.shape());
    }
}
