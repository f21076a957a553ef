package org.niangjia.engine.studio.internal.scene;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import org.niangjia.engine.studio.Diagram;
import org.niangjia.engine.studio.Slide;

/** A slide as a card of paper: a title, points that come one after the other, a figure. */
final class Slides {

    private static final double TITLE = 42;
    private static final double BULLET = 32;
    /** Of the letters' height: the disc that a number stands on. */
    private static final double DISC = 1.35;

    private static final double BULLET_LARGEST = 44;
    /** Of the room: what few bullets fill when they are written larger. */
    private static final double FILLED = 0.45;

    private static final double PADDING = 44;
    private static final int CARD_MILLIS = 520;
    private static final int POINT_MILLIS = 460;
    private static final int FIGURE_DELAY_MILLIS = 450;

    /** What stands before a bullet. */
    private enum Mark {
        NUMBER,
        DOT,
        BAR
    }

    private final Stage stage;
    private final Rectangle card;
    private final int from;
    private final int to;
    private final List<Layer> layers = new ArrayList<>();

    private Slides(Stage stage, Rectangle card, int from, int to) {
        this.stage = stage;
        this.card = card;
        this.from = from;
        this.to = to;
    }

    /**
     * @param starts when the sentences begin during which the slide is shown, from the earliest
     * @param first whether the card itself comes, or only what is on it changes
     */
    static List<Layer> layers(
            Stage stage, Rectangle card, Slide slide, List<Integer> starts, int from, int to, boolean first) {
        Slides slides = new Slides(stage, card, from, to);
        if (first) {
            slides.layers.add(ground(stage, card).comes(Sprite.Way.RISE, from, CARD_MILLIS, stage.px(36)));
        }
        slides.fill(slide, starts);
        return slides.layers;
    }

    private static Sprite ground(Stage stage, Rectangle card) {
        Rectangle withShadow = new Rectangle(card);
        withShadow.grow(stage.px(24), stage.px(24));
        int round = stage.px(28);
        return Sprite.of(withShadow, graphics -> {
            for (int ring = 12; ring > 0; ring--) {
                int grown = stage.px(ring * 1.4);
                graphics.setColor(new java.awt.Color(40, 30, 20, 5));
                graphics.fillRoundRect(
                        card.x - grown,
                        card.y - grown + stage.px(6),
                        card.width + 2 * grown,
                        card.height + 2 * grown,
                        round + 2 * grown,
                        round + 2 * grown);
            }
            graphics.setColor(Tint.PAPER);
            graphics.fillRoundRect(card.x, card.y, card.width, card.height, round, round);
        });
    }

    private void fill(Slide slide, List<Integer> starts) {
        int left = card.x + stage.px(PADDING);
        int inner = card.width - 2 * stage.px(PADDING);
        double top = card.y + stage.px(PADDING * 0.8);
        if (!slide.title().isBlank()) {
            top = title(slide.title(), left, top, inner);
        }
        Diagram figure = slide.figure();
        double bottom = card.y + card.height - stage.px(PADDING * 0.7);
        if (!slide.bullets().isEmpty()) {
            double room = figure == null ? bottom - top : (bottom - top) * 0.42;
            top = bullets(slide, left, top, inner, room, starts);
        }
        if (figure != null) {
            Rectangle place = new Rectangle(left, (int) top, inner, (int) (bottom - top));
            layers.add(new DiagramLayer(stage, place, figure, from + FIGURE_DELAY_MILLIS, to));
        }
    }

    private double title(String title, int left, double top, int inner) {
        Font font = stage.letters().bold(stage.px(TITLE));
        Paragraph text = Paragraph.fitting(stage.letters().shown(title), font, stage.px(TITLE * 0.72), inner, 1.3, 2);
        int bar = stage.px(7);
        Rectangle place = new Rectangle(left, (int) top, inner, (int) Math.ceil(text.height() + stage.px(34)));
        layers.add(Sprite.of(place, graphics -> {
                    text.paint(graphics, left, top, Tint.INK, Paragraph.Align.LEFT);
                    graphics.setColor(Tint.RED);
                    graphics.fillRoundRect(
                            left, (int) (top + text.height() + stage.px(16)), stage.px(72), bar, bar, bar);
                })
                .comes(Sprite.Way.FADE, from + 120, CARD_MILLIS, 0)
                .goes(to));
        return top + text.height() + stage.px(50);
    }

    /** They share the room evenly but never drift apart; few are written larger. */
    private double bullets(Slide slide, int left, double top, int inner, double room, List<Integer> starts) {
        List<String> bullets = slide.bullets();
        boolean alone = slide.figure() == null;
        Mark mark = bullets.size() == 1 ? Mark.BAR : slide.numbered() ? Mark.NUMBER : Mark.DOT;
        int indent = stage.px(mark == Mark.NUMBER ? BULLET * DISC + 20 : 32);
        double size = BULLET;
        List<Paragraph> texts = set(bullets, inner - indent, size);
        while (size > BULLET * 0.62 && height(texts) + (texts.size() - 1) * stage.px(14) > room) {
            size *= 0.93;
            texts = set(bullets, inner - indent, size);
        }
        while (alone && size < BULLET_LARGEST && height(set(bullets, inner - indent, size * 1.05)) < room * FILLED) {
            size *= 1.05;
            texts = set(bullets, inner - indent, size);
        }
        double spare = room - height(texts);
        double gap = Math.clamp(spare / Math.max(1, texts.size()), stage.px(12), stage.px(alone ? 56 : 22));
        double y = top
                + (alone
                        ? Math.clamp((spare - gap * (texts.size() - 1)) / 3, 0, stage.px(stage.portrait() ? 90 : 40))
                        : 0);
        for (int index = 0; index < texts.size(); index++) {
            Paragraph text = texts.get(index);
            double height = height(text);
            layers.add(bullet(index, mark, text, indent, new Rectangle(left, (int) y, inner, (int)
                            Math.ceil(height + stage.px(4))))
                    .comes(Sprite.Way.FROM_RIGHT, pointStart(index, bullets.size(), starts), POINT_MILLIS, stage.px(40))
                    .goes(to));
            y += height + gap;
        }
        return y;
    }

    private List<Paragraph> set(List<String> bullets, int widest, double size) {
        Font font = stage.letters().regular(stage.px(size));
        return bullets.stream()
                .map(bullet -> Paragraph.of(stage.letters().shown(bullet), font, widest, 1.36))
                .toList();
    }

    private static double height(List<Paragraph> texts) {
        return texts.stream().mapToDouble(Slides::height).sum();
    }

    /** Of a text with the disc of its number. */
    private static double height(Paragraph text) {
        return Math.max(text.size() * DISC, text.height());
    }

    /** A point comes with its sentence if there is one for each, else soon after the one before. */
    private int pointStart(int index, int count, List<Integer> starts) {
        int soon = from + CARD_MILLIS + index * 380;
        return starts.size() >= count && index > 0 ? Math.max(starts.get(index), from + CARD_MILLIS) : soon;
    }

    private Sprite bullet(int index, Mark mark, Paragraph text, int indent, Rectangle place) {
        int disc = (int) Math.round(text.size() * DISC);
        return Sprite.of(place, graphics -> {
            double y = text.lines() == 1 ? place.y + (disc - text.height()) / 2.0 : place.y + stage.px(4);
            graphics.setColor(Tint.RED);
            switch (mark) {
                case NUMBER -> {
                    graphics.fillOval(place.x, place.y, disc, disc);
                    number(graphics, index + 1, place, disc);
                }
                case DOT -> {
                    double dot = stage.px(13);
                    graphics.fill(new Ellipse2D.Double(
                            place.x + stage.px(3), y + (text.size() - dot) / 2 + stage.px(1), dot, dot));
                }
                case BAR ->
                    graphics.fillRoundRect(
                            place.x,
                            place.y + stage.px(6),
                            stage.px(8),
                            place.height - stage.px(10),
                            stage.px(6),
                            stage.px(6));
            }
            text.paint(graphics, place.x + (double) indent, y, Tint.INK, Paragraph.Align.LEFT);
        });
    }

    private void number(Graphics2D graphics, int number, Rectangle place, int disc) {
        Font font = stage.letters().bold(disc * 0.56);
        Paragraph.of(String.valueOf(number), font, disc, 1)
                .paint(
                        graphics,
                        place.x + disc / 2.0,
                        place.y + (disc - font.getSize2D()) / 2.0,
                        Tint.WHITE,
                        Paragraph.Align.CENTRE);
    }
}
