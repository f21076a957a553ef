package org.niangjia.lecturer.internal.films;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.Expression;
import org.niangjia.engine.studio.Gesture;
import org.niangjia.engine.studio.Layout;
import org.niangjia.engine.studio.Script;
import org.niangjia.engine.studio.ScriptScene;
import org.niangjia.engine.studio.ScriptSentence;
import org.niangjia.engine.studio.Setting;
import org.niangjia.lecturer.DocumentId;
import org.niangjia.lecturer.internal.films.Storyboard.Line;
import org.niangjia.lecturer.internal.films.Storyboard.Shot;
import org.springframework.stereotype.Component;

/**
 * Proposes the story of a model worker: the approved text's own sentences, a scene to a passage, for people to choose from
 * and to put photographs to.
 */
@Component
class StoryWriter {

    private static final int CHARACTERS_MAX = 900;
    private static final int SENTENCE_MAX = 90;
    private static final int SENTENCES_IN_SCENE_MAX = 3;

    private final Sources sources;

    StoryWriter(Sources sources) {
        this.sources = sources;
    }

    /** @throws NothingToTell if the document has no sentence that can be said */
    Draft write(DocumentId document, String producer) {
        List<Source> passages = sources.inUse(document);
        List<Shot> shots = new ArrayList<>();
        int characters = 0;
        for (Source passage : passages) {
            List<Line> lines = new ArrayList<>();
            for (String text : Renewal.sentencesOf(passage.text())) {
                boolean fits = text.length() <= SENTENCE_MAX && characters + text.length() <= CHARACTERS_MAX;
                if (fits && lines.size() < SENTENCES_IN_SCENE_MAX) {
                    lines.add(line(text, passage));
                    characters += text.length();
                }
            }
            if (!lines.isEmpty()) {
                shots.add(new Shot(card(Layout.PERSON, null, lines), lines));
            }
        }
        if (shots.isEmpty()) {
            throw new NothingToTell();
        }
        String title = passages.getFirst().title();
        List<String> frames = List.copyOf(SayableFrames.sayable(List.of(title)));
        shots.addFirst(card(Layout.TITLE, title, frames, "大家好", "今天说说"));
        shots.add(card(Layout.END, null, frames, "再见"));
        List<ScriptScene> scenes = shots.stream().map(Shot::scene).toList();
        Script script = new Script(
                "film-%08x".formatted(contentOf(passages)),
                Script.Kind.STORY,
                title,
                producer,
                Setting.WORKSHOP,
                scenes);
        return new Storyboard(script, shots).draft();
    }

    /** The same text gives the same number. */
    private static int contentOf(List<Source> passages) {
        return passages.stream().map(passage -> passage.ref().hash()).toList().hashCode();
    }

    /** A document has nothing that could be said. */
    public static final class NothingToTell extends RuntimeException {
        NothingToTell() {
            super("no sentence of the document can be said");
        }
    }

    private static Line line(String text, Source passage) {
        ScriptSentence sentence =
                new ScriptSentence(text, passage.citation(), false, null, Gesture.RELAXED, Expression.FRIENDLY, null);
        return new Line(sentence, passage.ref());
    }

    /** A card with those of the frames that hold one of the words. */
    private static Shot card(Layout layout, @Nullable String title, List<String> frames, String... words) {
        List<Line> lines = frames.stream()
                .filter(frame -> List.of(words).stream().anyMatch(frame::contains))
                .map(frame ->
                        new Line(new ScriptSentence(frame, null, true, null, null, Expression.FRIENDLY, null), null))
                .toList();
        return new Shot(card(layout, title, lines), lines);
    }

    private static ScriptScene card(Layout layout, @Nullable String title, List<Line> lines) {
        return new ScriptScene(
                layout,
                title,
                null,
                null,
                null,
                null,
                lines.stream().map(Line::sentence).toList());
    }
}
