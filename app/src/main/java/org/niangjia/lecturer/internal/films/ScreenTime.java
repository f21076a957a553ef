package org.niangjia.lecturer.internal.films;

import java.util.List;
import org.niangjia.engine.studio.Layout;
import org.niangjia.engine.studio.Pause;
import org.niangjia.engine.studio.Script;
import org.niangjia.engine.studio.ScriptScene;
import org.niangjia.engine.studio.ScriptSentence;
import org.niangjia.engine.studio.Speaker;
import org.niangjia.engine.studio.SpokenSyllable;

/** How long a film will take, estimated from its syllables before anything is spoken. In milliseconds. */
final class ScreenTime {

    /** Measured on the films of the demo documents, spoken by espeak-ng. */
    private static final int SYLLABLE_MILLIS = 242;

    private static final int CARD_MILLIS = 1_800;
    private static final int SCENE_MILLIS = 720;
    private static final int CARD_MILLIS_MIN = 3_200;

    private ScreenTime() {}

    /** From and to which length a film of a kind is right. */
    record Range(int secondsMin, int secondsMax) {}

    static Range rangeOf(Script.Kind kind) {
        return switch (kind) {
            case CLIP -> new Range(60, 120);
            case LESSON -> new Range(180, 480);
            case NEWS -> new Range(300, 480);
            case ANNOUNCEMENT -> new Range(20, 40);
            case STORY -> new Range(90, 300);
        };
    }

    static int of(ScriptSentence sentence) {
        int millis = 0;
        for (var utterance : Speaker.sentences(sentence.text())) {
            List<SpokenSyllable> syllables = utterance.syllables();
            millis += syllables.size() * SYLLABLE_MILLIS;
            for (int index = 0; index < syllables.size(); index++) {
                Pause pause = syllables.get(index).pause();
                boolean last = index + 1 == syllables.size();
                millis += pause != null ? pause.millis() : last ? Pause.SENTENCE.millis() : 0;
            }
        }
        return millis;
    }

    static int of(Script script) {
        return script.scenes().stream().mapToInt(ScreenTime::of).sum();
    }

    static int of(ScriptScene scene) {
        int said = scene.sentences().stream().mapToInt(ScreenTime::of).sum();
        boolean card =
                scene.layout() == Layout.TITLE || scene.layout() == Layout.CHAPTER || scene.layout() == Layout.END;
        return card ? Math.max(CARD_MILLIS_MIN, said + CARD_MILLIS) : said + SCENE_MILLIS;
    }
}
