package org.niangjia.engine.studio.internal.scene;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.niangjia.engine.studio.internal.motion.Ease;

/** A picture drawn once that comes, stays and goes. */
final class Sprite implements Layer {

    /** How it comes and goes. */
    enum Way {
        /** It is there at once. */
        CUT,
        FADE,
        /** It fades in while it rises to its place. */
        RISE,
        /** It fades in while it comes from the left. */
        FROM_LEFT,
        /** It fades in while it comes from the right. */
        FROM_RIGHT,
        /** It is uncovered from left to right. */
        WIPE,
        /** It grows from its middle and swings a little beyond. */
        POP
    }

    private static final int GONE_MILLIS = 220;
    private static final int STEPS = 400;

    private final BufferedImage image;
    private final int x;
    private final int y;
    private final Way way;
    private final int start;
    private final int duration;
    private final int end;
    private final int travel;

    private Sprite(BufferedImage image, Rectangle place, Way way, int start, int duration, int end, int travel) {
        this.image = image;
        this.x = place.x;
        this.y = place.y;
        this.way = way;
        this.start = start;
        this.duration = duration;
        this.end = end;
        this.travel = travel;
    }

    /** @param painter draws in pixels of the whole picture */
    static Sprite of(Rectangle place, Consumer<Graphics2D> painter) {
        BufferedImage image =
                new BufferedImage(Math.max(1, place.width), Math.max(1, place.height), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = image.createGraphics();
        Smooth.set(graphics);
        graphics.translate(-place.x, -place.y);
        painter.accept(graphics);
        graphics.dispose();
        return new Sprite(image, place, Way.CUT, 0, 0, Integer.MAX_VALUE, 0);
    }

    /** @param travelled how far it comes, in pixels */
    Sprite comes(Way how, int startMillis, int durationMillis, int travelled) {
        return new Sprite(image, place(), how, startMillis, durationMillis, end, travelled);
    }

    /** It is gone at a time, having faded shortly before. */
    Sprite goes(int endMillis) {
        return new Sprite(image, place(), way, start, duration, endMillis, travel);
    }

    private Rectangle place() {
        return new Rectangle(x, y, image.getWidth(), image.getHeight());
    }

    @Override
    public Rectangle bounds(double millis) {
        if (millis < start || millis >= end) {
            return new Rectangle();
        }
        Rectangle place = place();
        int grown = way == Way.CUT || way == Way.WIPE || arrived(millis) >= 1 ? 0 : Math.max(travel, place.width / 16);
        place.grow(grown, grown);
        return place;
    }

    @Override
    public long state(double millis) {
        if (millis < start || millis >= end) {
            return -1;
        }
        return Math.round(arrived(millis) * STEPS) * (STEPS + 1) + Math.round(left(millis) * STEPS);
    }

    private double arrived(double millis) {
        return way == Way.CUT || duration == 0 ? 1 : Math.clamp((millis - start) / duration, 0, 1);
    }

    /** 1 until it begins to go. */
    private double left(double millis) {
        return way == Way.CUT ? 1 : Math.clamp((end - millis) / GONE_MILLIS, 0, 1);
    }

    @Override
    public void paint(Graphics2D graphics, double millis) {
        double arrived = arrived(millis);
        double opacity = way == Way.WIPE ? left(millis) : Ease.both(arrived) * left(millis);
        if (opacity < 1) {
            graphics.setComposite(AlphaComposite.SrcOver.derive((float) Math.clamp(opacity, 0, 1)));
        }
        double missing = travel * (1 - Ease.out(arrived));
        switch (way) {
            case RISE -> graphics.translate(0, missing);
            case FROM_LEFT -> graphics.translate(-missing, 0);
            case FROM_RIGHT -> graphics.translate(missing, 0);
            case WIPE ->
                graphics.clipRect(x, y, (int) Math.ceil(image.getWidth() * Ease.both(arrived)), image.getHeight());
            case POP -> grow(graphics, 0.8 + 0.2 * Ease.outBeyond(arrived));
            case CUT, FADE -> {}
        }
        graphics.drawImage(image, x, y, null);
    }

    private void grow(Graphics2D graphics, double scale) {
        double middleX = x + image.getWidth() / 2.0;
        double middleY = y + image.getHeight() / 2.0;
        graphics.translate(middleX, middleY);
        graphics.scale(scale, scale);
        graphics.translate(-middleX, -middleY);
    }
}
