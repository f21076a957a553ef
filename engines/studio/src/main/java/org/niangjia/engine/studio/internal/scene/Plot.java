package org.niangjia.engine.studio.internal.scene;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.Diagram;
import org.niangjia.engine.studio.internal.motion.Ease;

/** The drawing of one figure in its place. */
abstract sealed class Plot permits CountPlot, BarPlot, LinePlot, SharePlot, StepsPlot, ComparisonPlot {

    private static final double NOTE = 21;

    final Stage stage;
    final Diagram diagram;
    /** What the drawing itself may fill; title and note lie outside. */
    final Rectangle area;

    private final Rectangle place;
    private final @Nullable Paragraph note;

    Plot(Stage stage, Rectangle place, Diagram diagram) {
        this.stage = stage;
        this.place = place;
        this.diagram = diagram;
        String words = diagram.note();
        this.note = words == null
                ? null
                : Paragraph.fitting(
                        shown(words), regular(NOTE), stage.px(NOTE * 0.8), place.width, 1.35, stage.portrait() ? 2 : 1);
        int below = note == null ? 0 : (int) Math.ceil(note.height()) + stage.px(16);
        this.area = new Rectangle(place.x, place.y, place.width, place.height - below);
    }

    static Plot of(Stage stage, Rectangle place, Diagram diagram) {
        return switch (diagram.kind()) {
            case COUNT -> new CountPlot(stage, place, diagram);
            case BARS -> new BarPlot(stage, place, diagram);
            case LINE -> new LinePlot(stage, place, diagram);
            case SHARE -> new SharePlot(stage, place, diagram);
            case TIMELINE -> new StepsPlot(stage, place, diagram);
            case COMPARISON -> new ComparisonPlot(stage, place, diagram);
        };
    }

    /** @param time 0 begun to 1 complete */
    final void paint(Graphics2D graphics, double time) {
        if (note != null) {
            note.paint(graphics, place.x, place.y + place.height - note.height(), Tint.MUTED, Paragraph.Align.LEFT);
        }
        draw(graphics, time);
    }

    abstract void draw(Graphics2D graphics, double time);

    /** The part of the way that one of several has gone, each beginning a little after the one before. */
    static double staggered(double time, int index, int count) {
        double share = 0.55;
        double begins = count < 2 ? 0 : (1 - share) * index / (count - 1);
        return Ease.out((time - begins) / share);
    }

    final Font regular(double units) {
        return stage.letters().regular(stage.px(units));
    }

    final Font bold(double units) {
        return stage.letters().bold(stage.px(units));
    }

    final String shown(String text) {
        return stage.letters().shown(text);
    }

    /** A number as it is read: whole if the figure's own value is; grouped unless it is a name, such as a telephone's. */
    final String number(double value, double whole) {
        boolean fractions = whole != Math.rint(whole);
        String grouping = diagram.unit().isEmpty() ? "" : ",";
        return String.format(Locale.ROOT, "%" + grouping + (fractions ? ".1f" : ".0f"), value);
    }

    final double largest() {
        return diagram.items().stream().mapToDouble(Diagram.Item::value).max().orElse(1);
    }

    /** One line, made smaller until it fits. */
    final void line(
            Graphics2D graphics,
            String text,
            Font font,
            double x,
            double y,
            double widest,
            Color colour,
            Paragraph.Align align) {
        Font fitting = font;
        double width = Paragraph.width(text, font);
        if (width > widest) {
            fitting = font.deriveFont((float) (font.getSize2D() * Math.max(0.5, widest / width)));
        }
        graphics.setFont(fitting);
        Paragraph.of(text, fitting, Double.MAX_VALUE, 1)
                .paint(graphics, x, y + (font.getSize2D() - fitting.getSize2D()) / 2, colour, align);
    }
}
