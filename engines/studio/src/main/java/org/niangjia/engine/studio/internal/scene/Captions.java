package org.niangjia.engine.studio.internal.scene;

import java.awt.Font;
import java.awt.Rectangle;
import java.util.List;

/** Captions on a dark plate at the lower edge, in one or two lines. */
final class Captions {

    /** In units: the height that captions of two lines may take, with the margin below. */
    static final double ZONE_LANDSCAPE = 150;

    static final double ZONE_PORTRAIT = 196;

    private static final double SIZE = 34;
    private static final double LEADING = 1.32;
    private static final double PADDING_X = 26;
    private static final double PADDING_Y = 13;
    private static final int LONGEST_LANDSCAPE = 46;
    private static final int LONGEST_PORTRAIT = 30;

    private Captions() {}

    static int longest(boolean portrait) {
        return portrait ? LONGEST_PORTRAIT : LONGEST_LANDSCAPE;
    }

    static List<Layer> layers(Stage stage, List<CaptionTexts.Caption> captions) {
        return captions.stream().map(caption -> layer(stage, caption)).toList();
    }

    private static Layer layer(Stage stage, CaptionTexts.Caption caption) {
        Font font = stage.letters().bold(stage.px(SIZE));
        double widest = stage.width() * (stage.portrait() ? 0.86 : 0.74);
        Paragraph text = Paragraph.fitting(
                stage.letters().shown(caption.text()), font, stage.px(SIZE) * 0.8, widest, LEADING, 2);
        int width = (int) Math.ceil(text.width()) + 2 * stage.px(PADDING_X);
        int height = (int) Math.ceil(text.height()) + 2 * stage.px(PADDING_Y);
        int bottom = stage.height() - (stage.portrait() ? stage.px(84) : stage.px(30));
        Rectangle plate = new Rectangle((stage.width() - width) / 2, bottom - height, width, height);
        return Sprite.of(plate, graphics -> {
                    graphics.setColor(Tint.PLATE);
                    int round = stage.px(20);
                    graphics.fillRoundRect(plate.x, plate.y, plate.width, plate.height, round, round);
                    text.paint(
                            graphics,
                            plate.getCenterX(),
                            plate.y + stage.px(PADDING_Y),
                            Tint.WHITE,
                            Paragraph.Align.CENTRE);
                })
                .comes(Sprite.Way.CUT, caption.fromMillis(), 0, 0)
                .goes(caption.toMillis());
    }
}
