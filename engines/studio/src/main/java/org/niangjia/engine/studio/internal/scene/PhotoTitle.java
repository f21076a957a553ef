package org.niangjia.engine.studio.internal.scene;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Rectangle;
import org.jspecify.annotations.Nullable;

/** Name and remark at the lower left of a photograph, on a shade that lets them be read. */
final class PhotoTitle {

    private PhotoTitle() {}

    static Layer layer(Stage stage, String title, @Nullable String subtitle, boolean captions) {
        int left = stage.safe().x;
        double widest = stage.safe().width * 0.9;
        Paragraph name = Paragraph.fitting(
                stage.letters().shown(title), stage.letters().bold(stage.px(48)), stage.px(34), widest, 1.28, 2);
        Paragraph remark = subtitle == null
                ? null
                : Paragraph.fitting(
                        stage.letters().shown(subtitle),
                        stage.letters().regular(stage.px(30)),
                        stage.px(24),
                        widest,
                        1.35,
                        2);
        double zone = captions ? (stage.portrait() ? Captions.ZONE_PORTRAIT : Captions.ZONE_LANDSCAPE) : 56;
        double height = name.height() + (remark == null ? 0 : stage.px(16) + remark.height());
        double top = stage.height() - stage.px(zone + 16) - height;
        int shadeTop = (int) (top - stage.px(150));
        Rectangle place = new Rectangle(0, shadeTop, stage.width(), stage.height() - shadeTop);
        return Sprite.of(place, graphics -> {
                    graphics.setPaint(new GradientPaint(
                            0, shadeTop, new Color(12, 18, 26, 0), 0, stage.height(), new Color(12, 18, 26, 215)));
                    graphics.fill(place);
                    graphics.setColor(Tint.GOLD);
                    graphics.fillRoundRect(
                            left, (int) top, stage.px(8), (int) height + stage.px(6), stage.px(8), stage.px(8));
                    name.paint(graphics, left + stage.px(28), top, Tint.WHITE, Paragraph.Align.LEFT);
                    if (remark != null) {
                        remark.paint(
                                graphics,
                                left + stage.px(28),
                                top + name.height() + stage.px(16),
                                new Color(0xe9edf2),
                                Paragraph.Align.LEFT);
                    }
                })
                .comes(Sprite.Way.FADE, 300, 600, 0);
    }
}
