package org.niangjia.engine.studio.internal.scene;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.niangjia.engine.studio.Diagram;
import org.niangjia.engine.studio.internal.motion.Ease;

/** A curve over the items, from left to right, on a ground that begins at nought. */
final class LinePlot extends Plot {

    LinePlot(Stage stage, Rectangle place, Diagram diagram) {
        super(stage, place, diagram);
    }

    @Override
    void draw(Graphics2D graphics, double time) {
        List<Diagram.Item> items = diagram.items();
        Font label = regular(24);
        Font value = bold(28);
        double left = area.x + stage.px(40);
        double right = area.x + area.width - (double) stage.px(50);
        double top = area.y + (double) stage.px(54);
        double bottom = area.y + area.height - (double) stage.px(48);
        grid(graphics, left, right, top, bottom);
        double step = items.size() < 2 ? 0 : (right - left) / (items.size() - 1);
        Path2D curve = new Path2D.Double();
        for (int index = 0; index < items.size(); index++) {
            double x = left + index * step;
            double y = bottom - (bottom - top) * items.get(index).value() / Math.max(largest(), 1e-9);
            if (index == 0) {
                curve.moveTo(x, y);
            } else {
                curve.lineTo(x, y);
            }
            line(
                    graphics,
                    shown(items.get(index).label()),
                    label,
                    x,
                    bottom + stage.px(14),
                    Math.max(step, stage.px(80)),
                    Tint.MUTED,
                    Paragraph.Align.CENTRE);
        }
        double reached = left + (right - left) * Ease.both(time / 0.85);
        paintCurve(graphics, curve, left, reached, right, bottom);
        for (int index = 0; index < items.size(); index++) {
            double x = left + index * step;
            if (x <= reached + 0.5) {
                double y = bottom - (bottom - top) * items.get(index).value() / Math.max(largest(), 1e-9);
                boolean last = index == items.size() - 1;
                double radius = stage.px(last ? 11 : 8);
                graphics.setColor(Tint.PAPER);
                graphics.fill(new Ellipse2D.Double(x - radius * 1.4, y - radius * 1.4, radius * 2.8, radius * 2.8));
                graphics.setColor(last ? Tint.RED : Tint.BLUE);
                graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
                String words = number(items.get(index).value(), items.get(index).value())
                        + (last ? shown(diagram.unit()) : "");
                line(
                        graphics,
                        words,
                        last ? value : bold(24),
                        x,
                        y - stage.px(last ? 52 : 46),
                        Math.max(step * 0.95, stage.px(110)),
                        last ? Tint.RED : Tint.INK,
                        Paragraph.Align.CENTRE);
            }
        }
    }

    private void grid(Graphics2D graphics, double left, double right, double top, double bottom) {
        graphics.setStroke(new BasicStroke(stage.px(1.5)));
        for (int line = 0; line <= 3; line++) {
            double y = bottom - (bottom - top) * line / 3;
            graphics.setColor(line == 0 ? Tint.MUTED : Tint.HAIRLINE);
            graphics.draw(new Line2D.Double(left - stage.px(16), y, right + stage.px(16), y));
        }
    }

    private void paintCurve(
            Graphics2D graphics, Path2D curve, double left, double reached, double right, double bottom) {
        Shape clip = graphics.getClip();
        graphics.clip(new Rectangle2D.Double(area.x, area.y, reached - area.x + stage.px(2), area.height));
        Path2D ground = new Path2D.Double(curve);
        ground.lineTo(right, bottom);
        ground.lineTo(left, bottom);
        ground.closePath();
        graphics.setColor(Tint.faded(Tint.BLUE, 0.12));
        graphics.fill(ground);
        graphics.setColor(Tint.BLUE);
        graphics.setStroke(new BasicStroke(stage.px(6), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(curve);
        graphics.setClip(clip);
    }
}
