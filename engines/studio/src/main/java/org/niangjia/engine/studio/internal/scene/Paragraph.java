package org.niangjia.engine.studio.internal.scene;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.List;

/** Text set in lines. */
final class Paragraph {

    /** Letters as they are drawn: smooth, with fractions of pixels. */
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    /** Of the character's height: where the base line lies below the middle of a Chinese character. */
    private static final double BASE = 0.37;

    private final Font font;
    private final List<String> lines;
    private final double leading;

    /** Where lines begin or end. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    private Paragraph(Font font, List<String> lines, double leading) {
        this.font = font;
        this.lines = lines;
        this.leading = leading;
    }

    /** @param leading from line to line, in heights of a character */
    static Paragraph of(String text, Font font, double widest, double leading) {
        return new Paragraph(font, new LineBreaker(line -> width(line, font)).balanced(text, widest), leading);
    }

    /** In the largest size between two in which the text has no more lines than allowed. */
    static Paragraph fitting(String text, Font font, double smallest, double widest, double leading, int linesMax) {
        double size = font.getSize2D();
        while (true) {
            Paragraph paragraph = of(text, font.deriveFont((float) size), widest, leading);
            if (paragraph.lines.size() <= linesMax || size <= smallest) {
                return paragraph;
            }
            size = Math.max(smallest, size * 0.94);
        }
    }

    static double width(String text, Font font) {
        return font.getStringBounds(text, CONTEXT).getWidth();
    }

    int lines() {
        return lines.size();
    }

    double size() {
        return font.getSize2D();
    }

    double height() {
        return (lines.size() - 1) * leading * size() + size();
    }

    double width() {
        return lines.stream().mapToDouble(line -> width(line, font)).max().orElse(0);
    }

    /** @param x of the left edge, middle or right edge, as the lines are aligned; y of the upper edge */
    void paint(Graphics2D graphics, double x, double y, Color colour, Align align) {
        graphics.setFont(font);
        graphics.setColor(colour);
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            double width = width(line, font);
            double left = switch (align) {
                case LEFT -> x;
                case CENTRE -> x - width / 2;
                case RIGHT -> x - width;
            };
            double base = y + index * leading * size() + size() * (0.5 + BASE);
            graphics.drawString(line, (float) left, (float) base);
        }
    }
}
