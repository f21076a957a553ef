package org.niangjia.engine.studio;

import java.util.ArrayList;
import java.util.List;
import org.niangjia.engine.studio.internal.mix.FilmSound;
import org.niangjia.engine.studio.internal.scene.SpokenScene;

/**
 * A scene with its speech and its place in the film.
 *
 * @param timeline of the whole scene
 * @param startMillis from the beginning of the film
 */
record ScenePlan(SpokenScene scene, List<Speech> speeches, Timeline timeline, int startMillis) {

    private static final int PICTURE_MILLIS = 40;
    /** The opening label must be seen for two seconds; it fades after four. */
    private static final int OPENING_MILLIS_MIN = 4000;

    private static final int CARD_MILLIS_MIN = 3200;

    ScenePlan {
        speeches = List.copyOf(speeches);
    }

    /** @param speeches of all sentences of the script, in order */
    static List<ScenePlan> of(Script script, List<Speech> speeches) {
        List<ScenePlan> plans = new ArrayList<>();
        int sentence = 0;
        int chapter = 0;
        int start = 0;
        for (ScriptScene scene : script.scenes()) {
            int count = scene.sentences().size();
            chapter += scene.layout() == Layout.CHAPTER ? 1 : 0;
            ScenePlan plan = plan(scene, speeches.subList(sentence, sentence + count), chapter, plans.isEmpty())
                    .from(start);
            plans.add(plan);
            sentence += count;
            start += plan.scene().durationMillis();
        }
        return plans;
    }

    /**
     * One scene alone, for a preview; it begins at nought.
     *
     * @param speeches of its own sentences
     */
    static ScenePlan alone(Script script, int index, List<Speech> speeches) {
        List<ScriptScene> before = script.scenes().subList(0, index + 1);
        int chapter = (int) before.stream()
                .filter(scene -> scene.layout() == Layout.CHAPTER)
                .count();
        return plan(script.scenes().get(index), speeches, chapter, index == 0);
    }

    private static ScenePlan plan(ScriptScene scene, List<Speech> speeches, int chapter, boolean opens) {
        List<Timeline> parts = new ArrayList<>();
        List<SpokenScene.Said> said = new ArrayList<>();
        int millis = leadMillis(scene.layout());
        parts.add(Timeline.still(millis));
        for (int index = 0; index < speeches.size(); index++) {
            Timeline timeline = speeches.get(index).timeline();
            said.add(new SpokenScene.Said(scene.sentences().get(index), timeline, millis));
            parts.add(timeline);
            millis += timeline.durationMillis();
        }
        int least = opens ? OPENING_MILLIS_MIN : speeches.isEmpty() ? CARD_MILLIS_MIN : 0;
        int wanted = Math.max(least, millis + tailMillis(scene.layout()));
        int duration = Math.ceilDiv(wanted, PICTURE_MILLIS) * PICTURE_MILLIS;
        parts.add(Timeline.still(duration - millis));
        return new ScenePlan(new SpokenScene(scene, chapter, opens, said, duration), speeches, Timeline.join(parts), 0);
    }

    private ScenePlan from(int millis) {
        return new ScenePlan(scene, speeches, timeline, millis);
    }

    /** At the usual pace of espeak-ng, which other voices come near. */
    static int estimatedMillis(ScriptScene scene) {
        int said = scene.sentences().stream()
                .mapToInt(ScriptSentence::estimatedMillis)
                .sum();
        return leadMillis(scene.layout()) + said + tailMillis(scene.layout());
    }

    /** Time for the eye before the ear. */
    private static int leadMillis(Layout layout) {
        return switch (layout) {
            case TITLE -> 1300;
            case CHAPTER, END -> 900;
            case BESIDE, SLIDE, FIGURE, PHOTO -> 560;
            case PERSON -> 400;
        };
    }

    private static int tailMillis(Layout layout) {
        return switch (layout) {
            case END -> 2200;
            case TITLE, CHAPTER -> 500;
            case FIGURE, PHOTO -> 400;
            case BESIDE, SLIDE, PERSON -> 160;
        };
    }

    int durationMillis() {
        return scene.durationMillis();
    }

    /** Lays what is heard in the scene into the film's sound. */
    void sound(FilmSound sound) {
        for (int index = 0; index < speeches.size(); index++) {
            SpokenScene.Said said = scene.sentences().get(index);
            sound.speak(
                    speeches.get(index).sound(),
                    startMillis + said.startMillis(),
                    said.endMillis() - said.startMillis());
        }
        switch (scene.scene().layout()) {
            case TITLE, END -> sound.chime(startMillis + 120);
            case CHAPTER -> sound.chime(startMillis + 60);
            case BESIDE, SLIDE, FIGURE -> sound.tick(startMillis + 60);
            case PERSON, PHOTO -> {}
        }
    }

    int pictures() {
        return scene.durationMillis() / PICTURE_MILLIS;
    }
}
