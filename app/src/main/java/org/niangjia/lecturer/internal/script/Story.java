package org.niangjia.lecturer.internal.script;

import java.util.ArrayList;
import java.util.List;
import org.niangjia.engine.knowledge.Digest;
import org.niangjia.engine.knowledge.Passage;
import org.niangjia.engine.knowledge.SourceDocument;
import org.niangjia.engine.studio.Expression;
import org.niangjia.engine.studio.Gesture;
import org.niangjia.engine.studio.Layout;
import org.niangjia.engine.studio.ScriptScene;
import org.niangjia.engine.studio.ScriptSentence;
import org.niangjia.engine.studio.SourceCitation;
import org.niangjia.engine.studio.Speaker;

/**
 * The story of a person in the approved text's own sentences, a scene to a passage, for people to choose from and to put
 * photographs to.
 */
public final class Story {

    private static final int CHARACTERS_MAX = 900;
    private static final int SENTENCE_MAX = 90;
    private static final int SENTENCES_IN_SCENE_MAX = 3;

    private Story() {}

    /** Without cards; empty if no sentence can be said. */
    public static List<ScriptScene> of(SourceDocument document) {
        List<ScriptScene> scenes = new ArrayList<>();
        int characters = 0;
        for (Passage passage : document.passages()) {
            List<ScriptSentence> said = new ArrayList<>();
            for (String sentence : sentencesOf(passage.text())) {
                boolean fits = sentence.length() <= SENTENCE_MAX && characters + sentence.length() <= CHARACTERS_MAX;
                if (fits && said.size() < SENTENCES_IN_SCENE_MAX) {
                    said.add(cited(sentence, document, passage));
                    characters += sentence.length();
                }
            }
            if (!said.isEmpty()) {
                scenes.add(new ScriptScene(Layout.PERSON, null, null, null, null, null, said));
            }
        }
        return scenes;
    }

    /**
     * With photographs in the place of 小宣, spread over the scenes between the cards in the order in which they are told.
     *
     * @param photographs names of files, as the scenes shall have them
     * @throws IllegalArgumentException if there are more photographs than scenes
     */
    public static List<ScriptScene> withPhotographs(List<ScriptScene> scenes, List<String> photographs) {
        List<ScriptScene> shown = new ArrayList<>(scenes);
        int told = scenes.size() - 2;
        if (photographs.size() > told) {
            throw new IllegalArgumentException(
                    "%d photographs, and %d scenes of the story can show one".formatted(photographs.size(), told));
        }
        for (int photograph = 0; photograph < photographs.size(); photograph++) {
            int place = 1 + (2 * photograph + 1) * told / (2 * photographs.size());
            ScriptScene scene = scenes.get(place);
            shown.set(
                    place,
                    new ScriptScene(
                            Layout.PHOTO, null, null, null, null, photographs.get(photograph), scene.sentences()));
        }
        return shown;
    }

    private static List<String> sentencesOf(String text) {
        return text.lines()
                .filter(line -> !Digest.isTableRow(line))
                .flatMap(line -> Speaker.sentences(line).stream()
                        .map(spoken ->
                                line.substring(spoken.from(), spoken.to()).strip()))
                .toList();
    }

    private static ScriptSentence cited(String text, SourceDocument document, Passage passage) {
        SourceCitation source = new SourceCitation(document.title(), document.version(), passage.heading());
        return new ScriptSentence(text, source, false, null, Gesture.RELAXED, Expression.FRIENDLY, null);
    }
}
