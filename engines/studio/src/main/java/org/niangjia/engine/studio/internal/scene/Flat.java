package org.niangjia.engine.studio.internal.scene;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Flat shapes without outlines on a ground of 1280 × 720, light from the upper left. */
final class Flat {

    static final double WIDTH = 1280;
    static final double HEIGHT = 720;

    private final Graphics2D graphics;

    Flat(Graphics2D graphics) {
        this.graphics = graphics;
    }

    private Flat ink(int colour) {
        graphics.setColor(new Color(colour));
        return this;
    }

    /** @param opacity 0 to 1 */
    private Flat ink(int colour, double opacity) {
        graphics.setColor(Tint.faded(new Color(colour), opacity));
        return this;
    }

    Flat rect(int colour, double x, double y, double width, double height) {
        ink(colour);
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
        return this;
    }

    Flat veil(int colour, double opacity, double x, double y, double width, double height) {
        ink(colour, opacity);
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
        return this;
    }

    Flat round(int colour, double x, double y, double width, double height, double radius) {
        ink(colour);
        graphics.fill(new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius));
        return this;
    }

    Flat oval(int colour, double x, double y, double width, double height) {
        ink(colour);
        graphics.fill(new Ellipse2D.Double(x, y, width, height));
        return this;
    }

    Flat glow(int colour, double opacity, double x, double y, double width, double height) {
        ink(colour, opacity);
        graphics.fill(new Ellipse2D.Double(x, y, width, height));
        return this;
    }

    /** From one colour at the upper edge to another at the lower. */
    Flat fade(int upper, int lower, double x, double y, double width, double height) {
        graphics.setPaint(new GradientPaint(
                (float) x, (float) y, new Color(upper), (float) x, (float) (y + height), new Color(lower)));
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
        return this;
    }

    /** @param points x and y in turn */
    Flat poly(int colour, double... points) {
        ink(colour);
        graphics.fill(outline(points));
        return this;
    }

    /** A beam of light. */
    Flat beam(double opacity, double... points) {
        ink(0xffffff, opacity);
        graphics.fill(outline(points));
        return this;
    }

    private static Path2D outline(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int index = 2; index + 1 < points.length; index += 2) {
            path.lineTo(points[index], points[index + 1]);
        }
        path.closePath();
        return path;
    }

    /** A leaf from its foot to its tip, bulging to one side. */
    private Flat leaf(int colour, double x, double y, double tipX, double tipY, double bulge) {
        ink(colour);
        double middleX = (x + tipX) / 2;
        double middleY = (y + tipY) / 2;
        double acrossX = -(tipY - y) * bulge;
        double acrossY = (tipX - x) * bulge;
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        path.quadTo(middleX + acrossX, middleY + acrossY, tipX, tipY);
        path.quadTo(middleX - acrossX * 0.25, middleY - acrossY * 0.25, x, y);
        path.closePath();
        graphics.fill(path);
        return this;
    }

    /** A pot plant; its pot stands on y. */
    Flat plant(double x, double y, double size) {
        double foot = y - 0.5 * size;
        leaf(0x5c9b74, x, foot, x - 0.62 * size, foot - 0.55 * size, 0.34);
        leaf(0x4a8663, x, foot, x + 0.66 * size, foot - 0.5 * size, -0.34);
        leaf(0x6fb088, x, foot, x - 0.34 * size, foot - 1.05 * size, 0.28);
        leaf(0x5c9b74, x, foot, x + 0.36 * size, foot - 1.0 * size, -0.28);
        leaf(0x7dbb95, x, foot, x + 0.02 * size, foot - 1.2 * size, 0.2);
        poly(0xd9c2a8, x - 0.3 * size, foot, x + 0.3 * size, foot, x + 0.22 * size, y, x - 0.22 * size, y);
        poly(0xc7ab8d, x + 0.05 * size, foot, x + 0.3 * size, foot, x + 0.22 * size, y, x + 0.05 * size, y);
        return this;
    }

    /** A window with a sky and houses far away. */
    Flat window(double x, double y, double width, double height, int frame) {
        rect(frame, x - 12, y - 12, width + 24, height + 24);
        fade(0xbfdcf0, 0xeef5f8, x, y, width, height);
        double[] tops = {0.62, 0.48, 0.7, 0.4, 0.58, 0.66, 0.52};
        double step = width / tops.length;
        for (int index = 0; index < tops.length; index++) {
            rect(
                    index % 2 == 0 ? 0xcfdde8 : 0xc2d4e2,
                    x + index * step,
                    y + tops[index] * height,
                    step,
                    (1 - tops[index]) * height);
        }
        rect(frame, x + width / 2 - 5, y, 10, height);
        rect(frame, x, y + height * 0.3, width, 8);
        return beam(0.28, x, y, x + width * 0.42, y, x + width * 0.12, y + height, x, y + height);
    }
}
