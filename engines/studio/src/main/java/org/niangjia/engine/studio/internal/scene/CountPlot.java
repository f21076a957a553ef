package org.niangjia.engine.studio.internal.scene;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import org.niangjia.engine.studio.Diagram;
import org.niangjia.engine.studio.internal.motion.Ease;

/** One number, counted up. */
final class CountPlot extends Plot {

    CountPlot(Stage stage, Rectangle place, Diagram diagram) {
        super(stage, place, diagram);
    }

    @Override
    void draw(Graphics2D graphics, double time) {
        Diagram.Item item = diagram.items().getFirst();
        String text = item.text();
        double size = Math.min(area.height / stage.unit() * (text == null ? 0.56 : 0.44), 190);
        Font large = bold(size);
        Font unit = bold(size * 0.34);
        String whole = number(item.value(), item.value());
        double room = area.width - Paragraph.width(diagram.unit(), unit) - stage.px(24);
        double width = Paragraph.width(whole, large);
        if (width > room) {
            large = large.deriveFont((float) (large.getSize2D() * room / width));
            width = Paragraph.width(whole, large);
        }
        double all = width + (diagram.unit().isEmpty() ? 0 : stage.px(16) + Paragraph.width(diagram.unit(), unit));
        double left = area.getCenterX() - all / 2;
        Paragraph words = text == null
                ? null
                : Paragraph.fitting(shown(text), regular(30), stage.px(24), area.width * 0.94, 1.36, 2);
        double content = stage.px(38) + large.getSize2D() + (words == null ? 0 : stage.px(26) + words.height());
        double top = area.y + Math.max(0, (area.height - content) / 2);
        line(
                graphics,
                shown(item.label()),
                regular(32),
                area.getCenterX(),
                top,
                area.width,
                Tint.MUTED,
                Paragraph.Align.CENTRE);
        double y = top + stage.px(38);
        String counted = number(item.value() * Ease.out(time), item.value());
        line(graphics, counted, large, left + width, y, width * 1.01, Tint.RED, Paragraph.Align.RIGHT);
        line(
                graphics,
                shown(diagram.unit()),
                unit,
                left + width + stage.px(16),
                y + large.getSize2D() * 0.87 - unit.getSize2D(),
                area.width,
                Tint.INK,
                Paragraph.Align.LEFT);
        if (words != null) {
            words.paint(
                    graphics,
                    area.getCenterX(),
                    y + large.getSize2D() * 1.04 + stage.px(22),
                    Tint.INK,
                    Paragraph.Align.CENTRE);
        }
    }
}
