package org.niangjia.lecturer.internal.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.Citation;
import org.niangjia.engine.knowledge.Digest.Point;
import org.niangjia.engine.knowledge.Digest.Role;
import org.niangjia.engine.knowledge.SourceDocument;
import org.niangjia.engine.studio.Diagram;
import org.niangjia.engine.studio.Diagram.Item;
import org.niangjia.engine.studio.Expression;
import org.niangjia.engine.studio.Gesture;
import org.niangjia.engine.studio.Layout;
import org.niangjia.engine.studio.ScriptScene;
import org.niangjia.engine.studio.ScriptSentence;
import org.niangjia.engine.studio.Slide;
import org.niangjia.engine.studio.SourceCitation;

/**
 * Lays points out as a good explainer would: numbers as figures, lists as lists, steps one after the other, a warning from
 * face to face, and what is left in turns beside 小宣 and on a slide of its own. One for each film.
 */
public final class Scenes {

    private static final int WARNING_LENGTH_MAX = 34;
    private static final int LINE_STEPS_MAX = 4;
    private static final int STEP_LABEL_MAX = 9;
    private static final Pattern ARTICLE = Pattern.compile("第[一二三四五六七八九十百零\\d]+条");
    private static final Pattern WARNING = Pattern.compile("不要|请勿|不得|不能|禁止|当心|谨防");
    private static final Set<Diagram.Kind> WIDE = Set.of(Diagram.Kind.COMPARISON, Diagram.Kind.TIMELINE);
    private static final List<Gesture> COUNTING = List.of(Gesture.ONE, Gesture.TWO, Gesture.THREE);

    private final List<Layout> laid = new ArrayList<>();

    /** A card or a word of 小宣's own. */
    public ScriptScene frame(Layout layout, @Nullable String title, @Nullable String subtitle, ScriptSentence... said) {
        return laid(new ScriptScene(layout, title, subtitle, null, null, null, List.of(said)));
    }

    /**
     * A point.
     *
     * @param before frames that lead to it
     * @param number of the point among those that are counted, from 0
     */
    public ScriptScene point(Point point, List<ScriptSentence> before, int number) {
        Citation citation = point.sentence().citations().getFirst();
        String text = point.sentence().text();
        String heading = headingOf(point.role(), citation.passage());
        SourceCitation source = new SourceCitation(citation.document(), citation.version(), citation.passage());
        Gesture gesture = number < COUNTING.size() ? COUNTING.get(number) : Gesture.PALM;
        Optional<Diagram> figure = Figures.of(text, heading);
        if (figure.isPresent()) {
            return figure(figure.get(), text, source, before, gesture);
        }
        List<String> listed = Bullets.listed(text);
        if (!listed.isEmpty()) {
            Slide slide = new Slide(heading, listed, null);
            Layout layout = last() == Layout.SLIDE ? Layout.BESIDE : Layout.SLIDE;
            return scene(layout, before, cited(text, source, slide, gesture, Expression.NEUTRAL));
        }
        boolean warns = WARNING.matcher(text).find();
        if (warns && text.length() <= WARNING_LENGTH_MAX && before.isEmpty() && last() != Layout.PERSON) {
            return scene(Layout.PERSON, before, cited(text, source, null, Gesture.POINT, Expression.SERIOUS));
        }
        Slide slide = new Slide(heading, Bullets.clauses(text), null);
        Layout layout = last() == Layout.BESIDE ? Layout.SLIDE : Layout.BESIDE;
        return scene(
                layout, before, cited(text, source, slide, gesture, warns ? Expression.SERIOUS : Expression.NEUTRAL));
    }

    /** Several things need the whole picture; one number stands beside 小宣 unless she stood there just now. */
    private ScriptScene figure(
            Diagram figure, String text, SourceCitation source, List<ScriptSentence> before, Gesture gesture) {
        boolean wide = WIDE.contains(figure.kind());
        if (wide ? last() == Layout.FIGURE : last() != Layout.BESIDE) {
            Slide slide = new Slide(figure.title(), List.of(), figure);
            Layout layout = wide ? Layout.SLIDE : Layout.BESIDE;
            return scene(layout, before, cited(text, source, slide, gesture, Expression.NEUTRAL));
        }
        List<ScriptSentence> said = new ArrayList<>(before);
        said.add(cited(text, source, null, gesture, Expression.NEUTRAL));
        return laid(new ScriptScene(Layout.FIGURE, null, null, null, figure, null, said));
    }

    /** The steps of the document's procedure, if it has one: along a line if they are few and short, else as a list. */
    public Optional<ScriptScene> procedure(SourceDocument document) {
        return Procedure.of(document).map(procedure -> steps(procedure, document));
    }

    private ScriptScene steps(Procedure procedure, SourceDocument document) {
        SourceCitation source = new SourceCitation(
                document.title(), document.version(), procedure.passage().heading());
        String title = headingOf(Role.HOW, procedure.passage().heading());
        List<String> steps = procedure.steps();
        List<Item> items = steps.stream().map(Scenes::step).toList();
        boolean line = steps.size() <= LINE_STEPS_MAX
                && items.stream().allMatch(item -> item.label().length() <= STEP_LABEL_MAX);
        List<ScriptSentence> said = new ArrayList<>();
        Slide slide =
                line ? null : new Slide(title, steps.stream().map(Scenes::bare).toList(), null, true);
        for (int index = 0; index < steps.size(); index++) {
            said.add(cited(steps.get(index), source, index == 0 ? slide : null, Gesture.PALM, Expression.NEUTRAL));
        }
        Diagram figure = line ? new Diagram(Diagram.Kind.TIMELINE, title, "", items, null) : null;
        return laid(new ScriptScene(line ? Layout.FIGURE : Layout.SLIDE, null, null, null, figure, null, said));
    }

    private static Item step(String sentence) {
        String bare = bare(sentence);
        int comma = bare.indexOf('，');
        return comma < 0 ? new Item(bare, 0, "") : new Item(bare.substring(0, comma), 0, bare.substring(comma + 1));
    }

    private static String bare(String sentence) {
        return sentence.endsWith("。") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private ScriptScene scene(Layout layout, List<ScriptSentence> before, ScriptSentence sentence) {
        List<ScriptSentence> said = new ArrayList<>(before);
        said.add(sentence);
        return laid(new ScriptScene(layout, null, null, null, null, null, said));
    }

    private static ScriptSentence cited(
            String text, SourceCitation source, @Nullable Slide slide, Gesture gesture, Expression expression) {
        return new ScriptSentence(text, source, false, slide, gesture, expression, null);
    }

    /** What a guide asks there; of an article, whose number tells nothing, what kind of point it is. */
    private static String headingOf(Role role, String passage) {
        return ARTICLE.matcher(passage).lookingAt() ? Frames.text("slide." + role.name()) : passage;
    }

    private ScriptScene laid(ScriptScene scene) {
        laid.add(scene.layout());
        return scene;
    }

    private @Nullable Layout last() {
        return laid.isEmpty() ? null : laid.getLast();
    }
}
