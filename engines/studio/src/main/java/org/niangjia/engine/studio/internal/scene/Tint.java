package org.niangjia.engine.studio.internal.scene;

import java.awt.Color;

/** The colours of cards, slides and figures; red, gold and blue are those of 小宣's badge and coat. */
final class Tint {

    static final Color PAPER = new Color(0xfbf8f3);
    static final Color SAND = new Color(0xf0e8dc);
    static final Color HAIRLINE = new Color(0xe3d9ca);
    static final Color INK = new Color(0x1f2d3d);
    static final Color MUTED = new Color(0x5c6b7c);
    static final Color RED = new Color(0xc4232b);
    static final Color RED_DEEP = new Color(0x941a22);
    static final Color RED_PALE = new Color(0xf6dcd8);
    static final Color GOLD = new Color(0xf3c65a);
    static final Color BLUE = new Color(0x2b71b4);
    static final Color BLUE_PALE = new Color(0xcfe0f1);
    static final Color WHITE = Color.WHITE;
    static final Color PLATE = new Color(16, 24, 34, 190);

    private static final Color[] SERIES = {
        RED,
        BLUE,
        new Color(0xe0a02c),
        new Color(0x3f9a86),
        new Color(0x7a6bb0),
        new Color(0x8a5a3c),
        new Color(0x5f7f9f),
        new Color(0xb05f86)
    };

    private Tint() {}

    /** Colours that can be told apart, by number. */
    static Color series(int index) {
        return SERIES[index % SERIES.length];
    }

    static Color faded(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int)
                Math.round(colour.getAlpha() * Math.clamp(opacity, 0, 1)));
    }
}
