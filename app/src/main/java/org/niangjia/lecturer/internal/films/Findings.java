package org.niangjia.lecturer.internal.films;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.Guard;
import org.niangjia.engine.knowledge.Guard.Doubt;
import org.niangjia.engine.knowledge.Guard.Support;
import org.niangjia.engine.studio.Diagram;
import org.niangjia.engine.studio.ScriptSentence;
import org.niangjia.engine.studio.Slide;
import org.niangjia.lecturer.internal.films.Storyboard.Line;

/** Holds what a film says and shows against what it rests on; each passage is read once. */
final class Findings {

    private static final Pattern SIGNS = Pattern.compile("[\\p{P}\\p{Z}\\s]");

    /** A heading names a thing; it says nothing that a passage could say otherwise, but for these. */
    private static final Set<Guard.Reason> IN_HEADINGS =
            Set.of(Guard.Reason.NUMBER, Guard.Reason.MODALITY, Guard.Reason.BOUND);

    private final Map<PassageRef, Source> sources;
    private final Set<String> frames;
    private final Map<PassageRef, Guard> guards = new HashMap<>();

    /** @param titles of the documents that frames may name */
    Findings(Map<PassageRef, Source> sources, Collection<String> titles) {
        this.sources = sources;
        this.frames = SayableFrames.sayable(titles);
    }

    /** The source of a sentence; null for a frame and for one that is not known any more. */
    @Nullable
    Source sourceOf(Line line) {
        return line.source() == null ? null : sources.get(line.source());
    }

    /** Whether what is said without a source is none of the reviewed sentences. */
    boolean isForeignFrame(Line line) {
        return line.source() == null && !frames.contains(line.sentence().text());
    }

    /** What the sentence says that its source doesn't; none for a frame. */
    List<Doubt> doubtsOf(Line line) {
        Source source = sourceOf(line);
        return source == null
                ? List.of()
                : guard(source).check(line.sentence().text()).doubts();
    }

    /** The statements of its source that say what it says; none for a frame. */
    List<Support> supportsOf(Line line) {
        Source source = sourceOf(line);
        return source == null
                ? List.of()
                : guard(source).check(line.sentence().text()).supports();
    }

    /** What its slide shows that its source doesn't. */
    List<Doubt> slideDoubtsOf(Line line) {
        Slide slide = line.sentence().slide();
        Source source = sourceOf(line);
        if (slide == null || source == null) {
            return List.of();
        }
        List<Doubt> doubts = new ArrayList<>();
        for (String bullet : slide.bullets()) {
            if (!isWithin(bullet, line.sentence(), source)) {
                doubts.addAll(guard(source).check(bullet).doubts());
            }
        }
        String title = slide.title();
        if (!title.isBlank() && !SayableFrames.isHeading(title) && !isWithin(title, line.sentence(), source)) {
            doubts.addAll(inHeading(guard(source), title));
        }
        if (slide.figure() != null) {
            doubts.addAll(doubtsOf(slide.figure(), List.of(source)));
        }
        return doubts;
    }

    private static List<Doubt> inHeading(Guard guard, String title) {
        return guard.check(title).doubts().stream()
                .filter(doubt -> IN_HEADINGS.contains(doubt.reason()))
                .toList();
    }

    /** What the figure of a scene shows that no source of its sentences says. */
    List<Doubt> figureDoubtsOf(Storyboard.Shot shot) {
        Diagram figure = shot.scene().figure();
        if (figure == null) {
            return List.of();
        }
        return doubtsOf(
                figure,
                shot.lines().stream()
                        .map(this::sourceOf)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .distinct()
                        .toList());
    }

    /** Each number has to stand in a cited passage with its unit, and what is written beside it there as well. */
    private List<Doubt> doubtsOf(Diagram figure, List<Source> cited) {
        if (cited.isEmpty()) {
            return FigureDraft.statements(figure)
                    .map(statement -> new Doubt(Guard.Reason.NUMBER, statement, ""))
                    .toList();
        }
        Guard guard = cited.size() == 1
                ? guard(cited.getFirst())
                : Guard.over(cited.stream().map(Source::cited).toList());
        List<Doubt> doubts = new ArrayList<>();
        Stream.concat(FigureDraft.statements(figure), FigureDraft.words(figure))
                .filter(words -> cited.stream()
                        .noneMatch(
                                source -> bare(source.heading() + source.text()).contains(bare(words))))
                .forEach(words -> doubts.addAll(inHeading(guard, words)));
        return doubts.stream().distinct().toList();
    }

    /** What the title of a scene says that no source of the film does. */
    List<Doubt> titleDoubtsOf(Storyboard.Shot shot) {
        String title = shot.scene().title();
        if (title == null || SayableFrames.isHeading(title) || sources.isEmpty() || stands(bare(title))) {
            return List.of();
        }
        return Guard.over(sources.values().stream().map(Source::cited).toList()).check(title).doubts().stream()
                .filter(doubt -> IN_HEADINGS.contains(doubt.reason()))
                .toList();
    }

    private boolean stands(String bare) {
        return sources.values().stream()
                .anyMatch(source ->
                        bare(source.title() + source.heading() + source.text()).contains(bare));
    }

    private static boolean isWithin(String words, ScriptSentence sentence, Source source) {
        String bare = bare(words);
        return bare(sentence.text()).contains(bare)
                || bare(source.heading() + source.text()).contains(bare);
    }

    private static String bare(String text) {
        return SIGNS.matcher(text).replaceAll("");
    }

    private Guard guard(Source source) {
        return guards.computeIfAbsent(source.ref(), _ -> Guard.over(List.of(source.cited())));
    }
}
