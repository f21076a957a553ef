package org.niangjia.engine.studio.internal.scene;

import java.awt.Rectangle;
import org.niangjia.engine.studio.FilmSize;

/** The picture's measures. */
record Stage(FilmSize size, Lettering letters) {

    private static final double SHORTEST_UNITS = 720;
    private static final double SAFE = 0.05;

    /** Pixels of a 720th of the shortest side: all lengths are told in these. */
    double unit() {
        return Math.min(size.width(), size.height()) / SHORTEST_UNITS;
    }

    int px(double units) {
        return (int) Math.round(units * unit());
    }

    int width() {
        return size.width();
    }

    int height() {
        return size.height();
    }

    boolean portrait() {
        return size.portrait();
    }

    /** Televisions and phones may cut or cover what lies outside. */
    Rectangle safe() {
        int x = (int) Math.round(SAFE * width());
        int y = (int) Math.round(SAFE * height());
        return new Rectangle(x, y, width() - 2 * x, height() - 2 * y);
    }

    Rectangle whole() {
        return new Rectangle(width(), height());
    }
}
