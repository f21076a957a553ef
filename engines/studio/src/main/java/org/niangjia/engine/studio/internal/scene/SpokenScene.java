package org.niangjia.engine.studio.internal.scene;

import java.util.List;
import org.niangjia.engine.studio.ScriptScene;
import org.niangjia.engine.studio.ScriptSentence;
import org.niangjia.engine.studio.Timeline;

/**
 * A scene whose sentences have their times.
 *
 * @param chapter the number of the chapter that it opens or belongs to, from 1; 0 before the first
 * @param opens whether the film begins with it
 * @param durationMillis whole pictures
 */
public record SpokenScene(ScriptScene scene, int chapter, boolean opens, List<Said> sentences, int durationMillis) {

    public SpokenScene {
        sentences = List.copyOf(sentences);
    }

    /**
     * A sentence in its place.
     *
     * @param startMillis from the beginning of the scene
     */
    public record Said(ScriptSentence sentence, Timeline timeline, int startMillis) {

        /** When its last syllable ends. */
        public int endMillis() {
            return startMillis
                    + (timeline.syllables().isEmpty()
                            ? timeline.durationMillis()
                            : timeline.syllables().getLast().endMillis());
        }
    }
}
