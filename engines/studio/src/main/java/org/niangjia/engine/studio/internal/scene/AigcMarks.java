package org.niangjia.engine.studio.internal.scene;

import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import org.niangjia.engine.studio.AigcLabel;

/** The label that people see (GB 45438-2025, 4.4: on the opening picture and beside the film throughout). */
final class AigcMarks {

    /** Longer than the two seconds that the standard asks for. */
    private static final int OPENING_MILLIS = 4000;
    /** Of the shortest side; the standard asks for the letters to be 5 % high, and a letter fills 92 % of its height. */
    private static final double OPENING_SIZE = 0.062;

    private static final double CORNER_SIZE = 21;
    private static final Color CORNER_PLATE = new Color(16, 24, 34, 120);

    private AigcMarks() {}

    /** In the upper right corner, all the time. */
    static Layer corner(Stage stage) {
        Font font = stage.letters().regular(stage.px(CORNER_SIZE));
        int width = (int) Math.ceil(Paragraph.width(AigcLabel.WORDS, font)) + stage.px(24);
        int height = stage.px(36);
        Rectangle safe = stage.safe();
        int top = stage.portrait() ? stage.px(44) : stage.px(28);
        return plate(stage, new Rectangle(safe.x + safe.width - width, top, width, height), font, CORNER_PLATE, height);
    }

    /** In the upper left corner of the opening. */
    static Layer opening(Stage stage) {
        double size = OPENING_SIZE * Math.min(stage.width(), stage.height());
        Font font = stage.letters().bold(size);
        Rectangle2D bounds = new Rectangle2D.Double(0, 0, Paragraph.width(AigcLabel.WORDS, font), size);
        int width = (int) Math.ceil(bounds.getWidth()) + stage.px(40);
        int height = (int) Math.ceil(size) + stage.px(24);
        int top = stage.portrait() ? stage.px(44) : stage.px(28);
        return plate(stage, new Rectangle(stage.safe().x, top, width, height), font, Tint.PLATE, stage.px(16))
                .comes(Sprite.Way.FADE, 0, 0, 0)
                .goes(OPENING_MILLIS);
    }

    private static Sprite plate(Stage stage, Rectangle place, Font font, Color colour, int round) {
        Paragraph words = Paragraph.of(AigcLabel.WORDS, font, stage.width(), 1);
        return Sprite.of(place, graphics -> {
            graphics.setColor(colour);
            graphics.fillRoundRect(place.x, place.y, place.width, place.height, round, round);
            words.paint(
                    graphics,
                    place.getCenterX(),
                    place.getCenterY() - words.height() / 2,
                    Tint.WHITE,
                    Paragraph.Align.CENTRE);
        });
    }
}
