package org.niangjia.engine.studio.internal.scene;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.niangjia.engine.studio.Diagram;
import org.niangjia.engine.studio.internal.motion.Ease;

/** Parts of a whole as a ring, with what they are beside or below it; a single item is that part of a hundred. */
final class SharePlot extends Plot {

    SharePlot(Stage stage, Rectangle place, Diagram diagram) {
        super(stage, place, diagram);
    }

    @Override
    void draw(Graphics2D graphics, double time) {
        List<Diagram.Item> items = diagram.items();
        boolean single = items.size() == 1;
        double sum = single
                ? 100
                : Math.max(items.stream().mapToDouble(Diagram.Item::value).sum(), 1e-9);
        boolean beside = !single && area.width > area.height * 1.25;
        String said = single ? items.getFirst().text() : null;
        Paragraph words = said == null
                ? null
                : Paragraph.fitting(shown(said), regular(30), stage.px(24), area.width * 0.94, 1.36, 2);
        double under = words == null ? 0 : words.height() + stage.px(26);
        double ring = Math.min(
                beside ? area.width * 0.44 : area.width * 0.7,
                beside ? area.height : (area.height - under) * (single ? 0.96 : 0.54));
        double centreX = beside ? area.x + ring / 2 + stage.px(8) : area.getCenterX();
        double centreY = beside || single ? area.getCenterY() - under / 2 : area.y + ring / 2;
        double width = ring * 0.2;
        double radius = (ring - width) / 2 - stage.px(4);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        if (single) {
            graphics.setColor(Tint.HAIRLINE);
            graphics.draw(new Ellipse2D.Double(centreX - radius, centreY - radius, 2 * radius, 2 * radius));
        }
        double drawn = 360 * Ease.both(time / 0.9);
        double angle = 0;
        for (int index = 0; index < items.size(); index++) {
            double part = 360 * items.get(index).value() / sum;
            double shownPart = Math.clamp(drawn - angle, 0, part);
            graphics.setColor(Tint.series(index));
            graphics.draw(new Arc2D.Double(
                    centreX - radius,
                    centreY - radius,
                    2 * radius,
                    2 * radius,
                    90 - angle,
                    -Math.max(0, shownPart - (items.size() > 1 ? 1.2 : 0)),
                    Arc2D.OPEN));
            angle += part;
        }
        double largest = 100 * items.getFirst().value() / sum;
        Font inner = bold(ring / stage.unit() * 0.17);
        line(
                graphics,
                percent(largest * Ease.out(time)),
                inner,
                centreX,
                centreY - inner.getSize2D() * 0.75,
                ring * 0.5,
                Tint.series(0),
                Paragraph.Align.CENTRE);
        Font below = regular(ring / stage.unit() * 0.075);
        line(
                graphics,
                shown(items.getFirst().label()),
                below,
                centreX,
                centreY + inner.getSize2D() * 0.35,
                ring * 0.5,
                Tint.MUTED,
                Paragraph.Align.CENTRE);
        if (words != null) {
            words.paint(
                    graphics, area.getCenterX(), centreY + ring / 2 + stage.px(22), Tint.INK, Paragraph.Align.CENTRE);
        }
        if (single) {
            return;
        }
        legend(
                graphics,
                time,
                sum,
                beside ? area.x + ring + stage.px(44) : area.x,
                beside ? area.y : area.y + ring + stage.px(14));
    }

    private void legend(Graphics2D graphics, double time, double sum, double left, double top) {
        List<Diagram.Item> items = diagram.items();
        double width = area.x + area.width - left;
        double height = area.y + area.height - top;
        double row = Math.min(stage.px(66), height / items.size());
        double y = top + (height - row * items.size()) / 2;
        Font label = regular(Math.min(28, row / stage.unit() * 0.6));
        Font value = bold(Math.min(28, row / stage.unit() * 0.6));
        for (int index = 0; index < items.size(); index++) {
            double there = staggered(time, index, items.size());
            double middle = y + index * row + row / 2;
            double square = label.getSize2D() * 0.8;
            graphics.setColor(Tint.faded(Tint.series(index), there));
            graphics.fill(new RoundRectangle2D.Double(left, middle - square / 2, square, square, 8, 8));
            String share = percent(100 * items.get(index).value() / sum);
            double numbers = Paragraph.width("100%", value) + stage.px(8);
            line(
                    graphics,
                    shown(items.get(index).label()),
                    label,
                    left + square + stage.px(16),
                    middle - label.getSize2D() / 2,
                    width - square - stage.px(24) - numbers,
                    Tint.faded(Tint.INK, there),
                    Paragraph.Align.LEFT);
            line(
                    graphics,
                    share,
                    value,
                    area.x + (double) area.width,
                    middle - value.getSize2D() / 2,
                    numbers,
                    Tint.faded(Tint.INK, there),
                    Paragraph.Align.RIGHT);
        }
    }

    private static String percent(double value) {
        return Math.round(value) + "%";
    }
}
