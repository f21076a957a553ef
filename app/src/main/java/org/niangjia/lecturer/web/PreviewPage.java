package org.niangjia.lecturer.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.ScriptScene;
import org.niangjia.engine.studio.ScriptSentence;
import org.niangjia.engine.studio.Setting;
import org.niangjia.engine.studio.Slide;

/**
 * A script to be seen and heard before it is made.
 *
 * @param film address of the script
 */
public record PreviewPage(String film, String title, String producer, List<Cue> cues) {

    /**
     * A sentence with what is seen while it sounds.
     *
     * @param number in the film, from 1
     * @param index of the scene, from 0
     * @param mark of the scene
     * @param line of the sentence within the scene, from 0
     * @param signature with which it can be spoken; null if it can't
     * @param recorded address of the sentence as a person recorded it; null if the voice says it
     * @param readings chosen for some characters, as the endpoint for speech takes them
     * @param slide that stands there: its own, an earlier one of the scene, or the scene's figure
     */
    public record Cue(
            int number,
            int index,
            String mark,
            int line,
            ScriptScene scene,
            Setting setting,
            ScriptSentence sentence,
            @Nullable String signature,
            String readings,
            @Nullable String recorded,
            @Nullable Slide slide) {

        /** Where the slide is drawn as the film will have it; null if words tell all that stands on it. */
        public @Nullable String drawn() {
            return slide == null || slide.figure() == null
                    ? null
                    : "/scenes/" + index + "/slide-" + line + "-" + mark + ".png";
        }
    }
}
