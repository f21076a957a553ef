package org.niangjia.engine.studio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short scripts. */
final class GivenScript {

    static final SourceCitation WAGES = new SourceCitation("中华人民共和国劳动法", "2018年修正", "第五十条");

    private GivenScript() {}

    static ScriptSentence frame(String text) {
        return new ScriptSentence(text, null, true, null, null, null, null);
    }

    static ScriptSentence cited(String text, @Nullable Slide slide) {
        return new ScriptSentence(text, WAGES, false, slide, Gesture.PALM, Expression.SERIOUS, null);
    }

    static ScriptScene scene(Layout layout, ScriptSentence... sentences) {
        return new ScriptScene(layout, null, null, null, null, null, List.of(sentences));
    }

    static Script of(ScriptScene... scenes) {
        return new Script("test-1", Script.Kind.CLIP, "工资按月发", "云江省总工会", Setting.OFFICE, List.of(scenes));
    }

    /** A title and one point. */
    static Script aboutWages(String point) {
        Slide slide = new Slide("工资怎么发", List.of("以货币形式", "按月支付"), null);
        return of(scene(Layout.TITLE, frame("大家好。")), scene(Layout.BESIDE, cited(point, slide)));
    }
}
