package org.niangjia.engine.studio.internal.scene;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.niangjia.engine.studio.Diagram;

/** Two or three things beside each other: name, number in digits and as a meter, a remark. */
final class ComparisonPlot extends Plot {

    ComparisonPlot(Stage stage, Rectangle place, Diagram diagram) {
        super(stage, place, diagram);
    }

    @Override
    void draw(Graphics2D graphics, double time) {
        List<Diagram.Item> items = diagram.items();
        boolean stacked = area.height > area.width * 1.1;
        double gap = stage.px(24);
        double width = stacked ? area.width : (area.width - gap * (items.size() - 1)) / items.size();
        double height = stacked ? (area.height - gap * (items.size() - 1)) / items.size() : area.height;
        for (int index = 0; index < items.size(); index++) {
            double x = area.x + (stacked ? 0 : index * (width + gap));
            double y = area.y + (stacked ? index * (height + gap) : 0);
            panel(
                    graphics,
                    new Rectangle2D.Double(x, y, width, height),
                    items.get(index),
                    Tint.series(index),
                    staggered(time, index, items.size()));
        }
    }

    /** Name, number, a meter of its share of the largest, a remark. */
    private void panel(Graphics2D graphics, Rectangle2D panel, Diagram.Item item, Color colour, double there) {
        graphics.setColor(Tint.faded(colour, 0.09));
        graphics.fill(new RoundRectangle2D.Double(
                panel.getX(), panel.getY(), panel.getWidth(), panel.getHeight(), stage.px(24), stage.px(24)));
        String remark = item.text();
        // In units: how high all of it is at its largest.
        double full = 32 + 12 + 104 + 26 + 16 + (remark == null ? 0 : 20 + 26);
        double scale = Math.min(1, panel.getHeight() / stage.unit() * 0.86 / full);
        Font name = bold(32 * scale);
        Font value = bold(104 * scale);
        Font text = regular(26 * Math.max(scale, 0.8));
        double y = panel.getY() + (panel.getHeight() - stage.px(full * scale)) / 2;
        double middle = panel.getCenterX();
        double widest = panel.getWidth() * 0.9;
        line(graphics, shown(item.label()), name, middle, y, widest, Tint.INK, Paragraph.Align.CENTRE);
        y += name.getSize2D() + stage.px(12 * scale);
        String words = number(item.value() * there, item.value()) + shown(diagram.unit());
        line(graphics, words, value, middle, y, widest, colour, Paragraph.Align.CENTRE);
        y += value.getSize2D() + stage.px(26 * scale);
        double meter = panel.getWidth() * 0.72;
        double thick = stage.px(16 * scale);
        graphics.setColor(Tint.faded(colour, 0.18));
        graphics.fill(new RoundRectangle2D.Double(middle - meter / 2, y, meter, thick, thick, thick));
        graphics.setColor(colour);
        double filled = meter * item.value() / Math.max(largest(), 1e-9) * there;
        graphics.fill(new RoundRectangle2D.Double(middle - meter / 2, y, filled, thick, thick, thick));
        if (remark != null) {
            line(
                    graphics,
                    shown(remark),
                    text,
                    middle,
                    y + thick + stage.px(20 * scale),
                    widest,
                    Tint.INK,
                    Paragraph.Align.CENTRE);
        }
    }
}
