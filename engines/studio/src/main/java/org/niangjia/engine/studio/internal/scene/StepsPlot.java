package org.niangjia.engine.studio.internal.scene;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.niangjia.engine.studio.Diagram;
import org.niangjia.engine.studio.internal.motion.Ease;

/** Steps in their order: along a line across a wide place, down a line in a narrow one. */
final class StepsPlot extends Plot {

    StepsPlot(Stage stage, Rectangle place, Diagram diagram) {
        super(stage, place, diagram);
    }

    @Override
    void draw(Graphics2D graphics, double time) {
        boolean across = area.width / (double) diagram.items().size() > stage.px(230);
        if (across) {
            across(graphics, time);
        } else {
            down(graphics, time);
        }
    }

    private void across(Graphics2D graphics, double time) {
        List<Diagram.Item> items = diagram.items();
        double column = area.width / (double) items.size();
        double y = area.y + area.height * 0.38;
        double radius = stage.px(22);
        double first = area.x + column / 2;
        double length = column * (items.size() - 1);
        track(graphics, new Rectangle2D.Double(first, y - stage.px(3), length, stage.px(6)), true, time);
        Font label = bold(38);
        Font text = regular(30);
        for (int index = 0; index < items.size(); index++) {
            double there = staggered(time, index, items.size());
            double x = first + index * column;
            dot(graphics, x, y, radius, index, there);
            line(
                    graphics,
                    shown(items.get(index).label()),
                    label,
                    x,
                    y - stage.px(88),
                    column * 0.94,
                    Tint.faded(Tint.RED, there),
                    Paragraph.Align.CENTRE);
            Paragraph.fitting(text(items.get(index)), text, stage.px(22), column * 0.84, 1.36, 4)
                    .paint(graphics, x, y + stage.px(48), Tint.faded(Tint.INK, there), Paragraph.Align.CENTRE);
        }
    }

    private void down(Graphics2D graphics, double time) {
        List<Diagram.Item> items = diagram.items();
        double row = Math.min(area.height / (double) items.size(), stage.px(168));
        double top = area.y + (area.height - row * items.size()) / 2;
        double x = area.x + (double) stage.px(20);
        double radius = stage.px(15);
        double begins = top + stage.px(20);
        track(
                graphics,
                new Rectangle2D.Double(x - stage.px(3), begins, stage.px(6), row * (items.size() - 1)),
                false,
                time);
        Font label = bold(Math.min(36, row / stage.unit() * 0.3));
        Font text = regular(Math.min(30, row / stage.unit() * 0.25));
        for (int index = 0; index < items.size(); index++) {
            double there = staggered(time, index, items.size());
            double y = begins + index * row;
            dot(graphics, x, y, radius, index, there);
            double left = x + stage.px(40);
            double widest = area.x + area.width - left;
            line(
                    graphics,
                    shown(items.get(index).label()),
                    label,
                    left,
                    y - label.getSize2D() / 2,
                    widest,
                    Tint.faded(Tint.RED, there),
                    Paragraph.Align.LEFT);
            Paragraph.fitting(text(items.get(index)), text, text.getSize2D() * 0.8, widest, 1.3, 2)
                    .paint(
                            graphics,
                            left,
                            y + label.getSize2D() * 0.5 + stage.px(8),
                            Tint.faded(Tint.INK, there),
                            Paragraph.Align.LEFT);
        }
    }

    private String text(Diagram.Item item) {
        String text = item.text();
        return shown(text == null ? "" : text);
    }

    private static void track(Graphics2D graphics, Rectangle2D line, boolean across, double time) {
        double gone = Ease.both(time / 0.9);
        graphics.setColor(Tint.HAIRLINE);
        graphics.fill(line);
        graphics.setColor(Tint.RED);
        graphics.fill(new Rectangle2D.Double(
                line.getX(),
                line.getY(),
                across ? line.getWidth() * gone : line.getWidth(),
                across ? line.getHeight() : line.getHeight() * gone));
    }

    private void dot(Graphics2D graphics, double x, double y, double radius, int index, double there) {
        double size = radius * (0.6 + 0.4 * there);
        graphics.setColor(Tint.PAPER);
        graphics.fill(new Ellipse2D.Double(x - size * 1.35, y - size * 1.35, size * 2.7, size * 2.7));
        graphics.setColor(there > 0 ? Tint.RED : Tint.HAIRLINE);
        graphics.fill(new Ellipse2D.Double(x - size, y - size, 2 * size, 2 * size));
        line(
                graphics,
                String.valueOf(index + 1),
                bold(20),
                x,
                y - stage.px(10),
                stage.px(30),
                Tint.WHITE,
                Paragraph.Align.CENTRE);
    }
}
