package org.niangjia.engine.studio;

import java.util.ArrayList;
import java.util.List;
import org.niangjia.engine.studio.internal.scene.CaptionTexts;

/** All scenes of a film with their speech and places. */
record FilmPlan(List<ScenePlan> scenes) {

    private static final int CAPTION_LONGEST = 30;

    FilmPlan {
        scenes = List.copyOf(scenes);
    }

    /** @param speeches of all sentences of the script, in order */
    static FilmPlan of(Script script, List<Speech> speeches) {
        return new FilmPlan(ScenePlan.of(script, speeches));
    }

    int durationMillis() {
        return scenes.stream().mapToInt(ScenePlan::durationMillis).sum();
    }

    ScenePlan opening() {
        return scenes.getFirst();
    }

    /** Where chapters begin: at cards. */
    List<Film.Chapter> chapters() {
        List<Film.Chapter> chapters = new ArrayList<>();
        for (ScenePlan plan : scenes) {
            Layout layout = plan.scene().scene().layout();
            String title = plan.scene().scene().title();
            boolean begins = layout == Layout.CHAPTER || layout == Layout.TITLE || layout == Layout.END;
            if (begins || chapters.isEmpty()) {
                String otherwise = layout == Layout.END ? "哪里咨询" : "开场";
                chapters.add(new Film.Chapter(title == null ? otherwise : title, plan.startMillis()));
            }
        }
        return chapters;
    }

    List<CaptionTexts.Caption> captions() {
        List<CaptionTexts.Caption> captions = new ArrayList<>();
        for (ScenePlan plan : scenes) {
            CaptionTexts.of(plan.scene().sentences(), CAPTION_LONGEST)
                    .forEach(caption -> captions.add(new CaptionTexts.Caption(
                            caption.text(),
                            caption.fromMillis() + plan.startMillis(),
                            caption.toMillis() + plan.startMillis())));
        }
        return captions;
    }
}
