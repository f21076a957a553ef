package org.niangjia.engine.studio.internal.scene;

import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.niangjia.engine.studio.SourceCitation;

/** What the sentence being said rests on, in the upper left corner. */
final class SourceChips {

    private static final double SIZE = 21;
    private static final Color PLATE = new Color(251, 248, 243, 235);

    private SourceChips() {}

    static List<Layer> layers(Stage stage, List<SpokenScene.Said> sentences) {
        List<Layer> chips = new ArrayList<>();
        for (int index = 0; index < sentences.size(); index++) {
            SourceCitation citation = sentences.get(index).sentence().citation();
            int last = index;
            while (last + 1 < sentences.size()
                    && Objects.equals(
                            citation, sentences.get(last + 1).sentence().citation())) {
                last++;
            }
            int end = last + 1 < sentences.size() ? sentences.get(last + 1).startMillis() : Integer.MAX_VALUE;
            if (citation != null) {
                chips.add(chip(stage, citation)
                        .comes(Sprite.Way.FROM_LEFT, sentences.get(index).startMillis(), 420, stage.px(30))
                        .goes(end));
            }
            index = last;
        }
        return chips;
    }

    private static Sprite chip(Stage stage, SourceCitation citation) {
        Font font = stage.letters().regular(stage.px(SIZE));
        double widest = stage.width() * (stage.portrait() ? 0.84 : 0.62);
        Paragraph text = Paragraph.of(stage.letters().shown("依据　" + citation.inWords()), font, widest, 1.35);
        int bar = stage.px(6);
        int width = (int) Math.ceil(text.width()) + bar + stage.px(28);
        int height = (int) Math.ceil(text.height()) + stage.px(16);
        int top = stage.portrait() ? stage.px(92) : stage.px(28);
        Rectangle place = new Rectangle(stage.safe().x, top, width, height);
        return Sprite.of(place, graphics -> {
            graphics.setColor(PLATE);
            graphics.fillRect(place.x, place.y, place.width, place.height);
            graphics.setColor(Tint.RED);
            graphics.fillRect(place.x, place.y, bar, place.height);
            text.paint(graphics, place.x + bar + stage.px(12), place.y + stage.px(8), Tint.INK, Paragraph.Align.LEFT);
        });
    }
}
