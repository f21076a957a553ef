package org.niangjia.engine.studio;

import java.util.List;

/** What is heard, and what happens when in it. */
public record Speech(Sound sound, Timeline timeline) {

    /**
     * Speeches one after the other.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Speech join(List<Speech> speeches) {
        return new Speech(
                Sound.join(speeches.stream().map(Speech::sound).toList()),
                Timeline.join(speeches.stream().map(Speech::timeline).toList()));
    }
}
