package org.niangjia.engine.studio.internal.scene;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.niangjia.engine.studio.Diagram;

/** Lying bars, because Chinese names stand well beside them; the longest is marked. */
final class BarPlot extends Plot {

    BarPlot(Stage stage, Rectangle place, Diagram diagram) {
        super(stage, place, diagram);
    }

    @Override
    void draw(Graphics2D graphics, double time) {
        if (area.width < area.height * 1.1) {
            namesAbove(graphics, time);
        } else {
            namesBeside(graphics, time);
        }
    }

    private void namesAbove(Graphics2D graphics, double time) {
        List<Diagram.Item> items = diagram.items();
        double row = Math.min(area.height / (double) items.size(), stage.px(150));
        double top = area.y + (area.height - row * items.size()) / 2;
        Font label = regular(Math.min(30, row / stage.unit() * 0.3));
        Font value = bold(Math.min(36, row / stage.unit() * 0.34));
        double height = Math.min(row * 0.3, stage.px(36));
        for (int index = 0; index < items.size(); index++) {
            Diagram.Item item = items.get(index);
            double y = top + index * row + row * 0.1;
            double grown = staggered(time, index, items.size());
            String words = written(item, item.value() * grown);
            line(
                    graphics,
                    shown(item.label()),
                    label,
                    area.x,
                    y + stage.px(3),
                    area.width * 0.7,
                    Tint.INK,
                    Paragraph.Align.LEFT);
            line(
                    graphics,
                    words,
                    value,
                    area.x + (double) area.width,
                    y - stage.px(3),
                    area.width * 0.3,
                    item.value() == largest() ? Tint.RED : Tint.BLUE,
                    Paragraph.Align.RIGHT);
            bar(graphics, item, area.x, y + value.getSize2D() + stage.px(12), area.width, height, grown);
        }
    }

    private void bar(
            Graphics2D graphics, Diagram.Item item, double x, double y, double room, double height, double grown) {
        graphics.setColor(Tint.SAND);
        graphics.fill(new RoundRectangle2D.Double(x, y, room, height, height, height));
        graphics.setColor(item.value() == largest() ? Tint.RED : Tint.BLUE);
        double length = Math.max(height, room * item.value() / Math.max(largest(), 1e-9)) * grown;
        graphics.fill(new RoundRectangle2D.Double(x, y, length, height, height, height));
    }

    private void namesBeside(Graphics2D graphics, double time) {
        List<Diagram.Item> items = diagram.items();
        double row = Math.min(area.height / (double) items.size(), stage.px(104));
        double top = area.y + (area.height - row * items.size()) / 2;
        Font label = regular(Math.min(32, row / stage.unit() * 0.44));
        Font value = bold(Math.min(36, row / stage.unit() * 0.46));
        double names = Math.min(
                area.width * 0.36,
                items.stream()
                        .mapToDouble(item -> Paragraph.width(item.label(), label))
                        .max()
                        .orElse(0));
        double numbers = items.stream()
                .mapToDouble(item -> Paragraph.width(written(item, item.value()), value))
                .max()
                .orElse(0);
        double left = area.x + names + stage.px(20);
        double room = area.x + area.width - left - numbers - stage.px(16);
        for (int index = 0; index < items.size(); index++) {
            Diagram.Item item = items.get(index);
            double y = top + index * row;
            double height = row * 0.54;
            double grown = staggered(time, index, items.size());
            line(
                    graphics,
                    shown(item.label()),
                    label,
                    left - stage.px(20),
                    y + (row - label.getSize2D()) / 2,
                    names,
                    Tint.INK,
                    Paragraph.Align.RIGHT);
            bar(graphics, item, left, y + (row - height) / 2, room, height, grown);
            line(
                    graphics,
                    written(item, item.value() * grown),
                    value,
                    left + room + stage.px(16),
                    y + (row - value.getSize2D()) / 2,
                    numbers * 1.05,
                    Tint.INK,
                    Paragraph.Align.LEFT);
        }
    }

    private String written(Diagram.Item item, double value) {
        return number(value, item.value()) + shown(diagram.unit());
    }
}
