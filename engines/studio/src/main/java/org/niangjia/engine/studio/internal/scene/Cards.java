package org.niangjia.engine.studio.internal.scene;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Title, chapter and end cards. */
final class Cards {

    private static final Color PANEL = new Color(0xb81f28);
    private static final Color PANEL_DEEP = new Color(0x8c1720);
    private static final Color SOFT = new Color(0xf8cfc4);

    private final Stage stage;
    private final Rectangle safe;

    Cards(Stage stage) {
        this.stage = stage;
        this.safe = stage.safe();
    }

    /** A red panel beside (below, in portrait) 小宣 with the title of the film. */
    List<Layer> title(String kind, String title, @Nullable String subtitle, String producer) {
        Rectangle panel = panel();
        List<Layer> layers = new ArrayList<>();
        layers.add(
                slanted(panel).comes(stage.portrait() ? Sprite.Way.RISE : Sprite.Way.FROM_LEFT, 0, 700, stage.px(90)));
        int left = stage.portrait() ? safe.x + stage.px(12) : safe.x + stage.px(14);
        double widest = stage.portrait() ? safe.width - stage.px(24) : panel.width * 0.84 - left;
        Paragraph words = Paragraph.fitting(
                stage.letters().shown(title), stage.letters().bold(stage.px(74)), stage.px(44), widest, 1.26, 3);
        Paragraph second = subtitle == null
                ? null
                : Paragraph.fitting(
                        stage.letters().shown(subtitle),
                        stage.letters().regular(stage.px(32)),
                        stage.px(24),
                        widest,
                        1.4,
                        2);
        double height = stage.px(92) + words.height() + (second == null ? 0 : stage.px(58) + second.height());
        double room = stage.portrait() ? panel.height - stage.px(300) : panel.height;
        double top = panel.y + (stage.portrait() ? stage.px(70) : 0) + Math.max(0, (room - height) / 2);
        layers.add(chip(kind, left, top).comes(Sprite.Way.FROM_LEFT, 450, 500, stage.px(30)));
        layers.add(text(words, left, top + stage.px(92), Tint.WHITE).comes(Sprite.Way.RISE, 620, 620, stage.px(34)));
        double below = top + stage.px(92) + words.height() + stage.px(26);
        layers.add(Sprite.of(new Rectangle(left, (int) below, stage.px(120), stage.px(8)), graphics -> {
                    graphics.setColor(Tint.GOLD);
                    graphics.fillRoundRect(left, (int) below, stage.px(120), stage.px(7), stage.px(7), stage.px(7));
                })
                .comes(Sprite.Way.WIPE, 900, 600, 0));
        if (second != null) {
            layers.add(text(second, left, below + stage.px(32), new Color(0xfff1dd))
                    .comes(Sprite.Way.RISE, 980, 560, stage.px(24)));
        }
        Paragraph maker =
                Paragraph.of(stage.letters().shown(producer), stage.letters().regular(stage.px(26)), widest, 1.3);
        double beside = left + Paragraph.width(kind, stage.letters().bold(stage.px(27))) + stage.px(60);
        layers.add(text(maker, beside, top + stage.px(12), SOFT).comes(Sprite.Way.FADE, 900, 500, 0));
        return layers;
    }

    /** Where the title's panel stands. */
    Rectangle panel() {
        return stage.portrait()
                ? new Rectangle(0, (int) (stage.height() * 0.52), stage.width(), (int) (stage.height() * 0.48))
                : new Rectangle(0, 0, (int) (stage.width() * 0.64), stage.height());
    }

    private Sprite slanted(Rectangle panel) {
        return Sprite.of(panel, graphics -> {
            Path2D shape = new Path2D.Double();
            if (stage.portrait()) {
                shape.moveTo(0, panel.y + panel.width * 0.09);
                shape.lineTo(panel.width, panel.y);
                shape.lineTo(panel.width, panel.getMaxY());
                shape.lineTo(0, panel.getMaxY());
            } else {
                shape.moveTo(0, 0);
                shape.lineTo(panel.width, 0);
                shape.lineTo(panel.width * 0.86, panel.height);
                shape.lineTo(0, panel.height);
            }
            shape.closePath();
            graphics.setPaint(new GradientPaint(0, panel.y, PANEL, panel.width, (float) panel.getMaxY(), PANEL_DEEP));
            graphics.fill(shape);
            graphics.clip(shape);
            rings(graphics, panel.getMaxX() - panel.width * 0.1, panel.getMaxY(), panel.height * 0.5);
        });
    }

    /** Quiet rings, so that a large surface is not empty. */
    private static void rings(Graphics2D graphics, double x, double y, double radius) {
        for (int ring = 3; ring > 0; ring--) {
            double size = radius * ring / 2;
            graphics.setColor(new Color(255, 255, 255, 9));
            graphics.fill(new Ellipse2D.Double(x - size, y - size, 2 * size, 2 * size));
        }
    }

    private Sprite chip(String words, int left, double top) {
        Font font = stage.letters().bold(stage.px(27));
        int width = (int) Math.ceil(Paragraph.width(words, font)) + stage.px(40);
        int height = stage.px(52);
        Rectangle place = new Rectangle(left, (int) top, width, height);
        return Sprite.of(place, graphics -> {
            graphics.setColor(Tint.GOLD);
            graphics.fillRoundRect(place.x, place.y, width, height, height, height);
            Paragraph.of(words, font, width, 1)
                    .paint(
                            graphics,
                            place.getCenterX(),
                            place.getCenterY() - font.getSize2D() / 2,
                            Tint.RED_DEEP,
                            Paragraph.Align.CENTRE);
        });
    }

    private Sprite text(Paragraph words, double left, double top, Color colour) {
        Rectangle place = new Rectangle(
                (int) left - stage.px(4),
                (int) top,
                (int) Math.ceil(words.width()) + stage.px(12),
                (int) Math.ceil(words.height() * 1.1) + stage.px(6));
        return Sprite.of(place, graphics -> words.paint(graphics, left, top, colour, Paragraph.Align.LEFT));
    }

    private Sprite centred(Paragraph words, double middle, double top, Color colour) {
        int width = (int) Math.ceil(words.width()) + stage.px(12);
        Rectangle place = new Rectangle(
                (int) (middle - width / 2.0), (int) top, width, (int) Math.ceil(words.height() * 1.1) + stage.px(6));
        return Sprite.of(place, graphics -> words.paint(graphics, middle, top, colour, Paragraph.Align.CENTRE));
    }

    /** A large pale number above the title of the chapter. */
    List<Layer> chapter(int number, String title, @Nullable String subtitle) {
        String numeral = String.format(Locale.ROOT, "%02d", number);
        double middle = stage.width() / 2.0;
        double centre = stage.height() * 0.5;
        List<Layer> layers = new ArrayList<>();
        Paragraph large = Paragraph.of(numeral, stage.letters().bold(stage.px(230)), stage.width(), 1);
        layers.add(centred(large, middle, centre - stage.px(290), new Color(0xeccfc4))
                .comes(Sprite.Way.POP, 0, 700, 0));
        Paragraph words = Paragraph.fitting(
                stage.letters().shown(title),
                stage.letters().bold(stage.px(66)),
                stage.px(42),
                safe.width * 0.86,
                1.28,
                2);
        double top = centre - words.height() / 2 - stage.px(6);
        layers.add(centred(words, middle, top, Tint.INK).comes(Sprite.Way.RISE, 260, 600, stage.px(34)));
        int bar = stage.px(130);
        int y = (int) (top + words.height() + stage.px(28));
        layers.add(Sprite.of(new Rectangle((int) middle - bar / 2, y, bar, stage.px(8)), graphics -> {
                    graphics.setColor(Tint.RED);
                    graphics.fillRoundRect((int) middle - bar / 2, y, bar, stage.px(8), stage.px(8), stage.px(8));
                })
                .comes(Sprite.Way.WIPE, 520, 560, 0));
        if (subtitle != null) {
            Paragraph second = Paragraph.fitting(
                    stage.letters().shown(subtitle),
                    stage.letters().regular(stage.px(32)),
                    stage.px(24),
                    safe.width * 0.8,
                    1.4,
                    2);
            layers.add(centred(second, middle, y + stage.px(34), Tint.MUTED)
                    .comes(Sprite.Way.RISE, 640, 520, stage.px(22)));
        }
        return layers;
    }

    /** Where to ask: the number of the unions' line, large. */
    List<Layer> end(String title, String number, String line, String producer) {
        Rectangle panel = panel();
        List<Layer> layers = new ArrayList<>();
        layers.add(
                slanted(panel).comes(stage.portrait() ? Sprite.Way.RISE : Sprite.Way.FROM_LEFT, 0, 700, stage.px(90)));
        int left = safe.x + stage.px(14);
        double widest = stage.portrait() ? safe.width - stage.px(24) : panel.width * 0.8 - left;
        Paragraph words = Paragraph.fitting(
                stage.letters().shown(title), stage.letters().bold(stage.px(48)), stage.px(34), widest, 1.3, 2);
        Paragraph digits = Paragraph.fitting(number, stage.letters().bold(stage.px(168)), stage.px(90), widest, 1, 1);
        Paragraph below = Paragraph.fitting(
                stage.letters().shown(line), stage.letters().regular(stage.px(32)), stage.px(24), widest, 1.4, 2);
        double height = words.height() + stage.px(26) + digits.height() + stage.px(26) + below.height() + stage.px(46);
        double room = stage.portrait() ? panel.height - stage.px(300) : panel.height;
        double top = panel.y + (stage.portrait() ? stage.px(80) : 0) + Math.max(0, (room - height) / 2);
        layers.add(text(words, left, top, Tint.WHITE).comes(Sprite.Way.RISE, 420, 560, stage.px(30)));
        double second = top + words.height() + stage.px(26);
        layers.add(text(digits, left, second, Tint.GOLD).comes(Sprite.Way.POP, 700, 620, 0));
        layers.add(text(below, left, second + digits.height() + stage.px(26), new Color(0xfff1dd))
                .comes(Sprite.Way.RISE, 1000, 520, stage.px(22)));
        Paragraph maker = Paragraph.fitting(
                stage.letters().shown(producer), stage.letters().regular(stage.px(26)), stage.px(20), widest, 1.3, 1);
        double last = second + digits.height() + stage.px(26) + below.height() + stage.px(18);
        layers.add(text(maker, left, last, SOFT).comes(Sprite.Way.FADE, 1300, 500, 0));
        return layers;
    }
}
