package org.niangjia.lecturer.internal.films;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.Guard.Doubt;
import org.niangjia.engine.studio.ScriptScene;
import org.niangjia.engine.studio.ScriptSentence;
import org.niangjia.lecturer.ReadingLevel;
import org.niangjia.lecturer.internal.films.Storyboard.Line;
import org.niangjia.lecturer.internal.films.Storyboard.Place;
import org.niangjia.lecturer.internal.films.Storyboard.Shot;

/**
 * A script with all that is found about it.
 *
 * @param removed what the version before said and this one doesn't
 * @param hasBefore whether there is a version before it that a reviewer approved
 * @param undo whether a change can be taken back
 * @param redo whether what was taken back can be done again
 */
public record ScriptSheet(
        Production film, List<Scene> scenes, List<String> removed, boolean hasBefore, boolean undo, boolean redo) {

    /** Longer sentences are hard to follow by ear. */
    public static final int LONG_CHARACTERS = 45;

    public ScriptSheet {
        scenes = List.copyOf(scenes);
        removed = List.copyOf(removed);
    }

    /**
     * A scene.
     *
     * @param mark tells it, as it is, from others
     * @param doubts what its title says that no source of the film does
     * @param figureDoubts what its figure shows that no source of its sentences says
     */
    public record Scene(
            int index,
            String mark,
            ScriptScene scene,
            List<Doubt> doubts,
            List<Doubt> figureDoubts,
            List<Sentence> sentences) {

        public Scene {
            doubts = List.copyOf(doubts);
            figureDoubts = List.copyOf(figureDoubts);
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A sentence.
     *
     * @param mark tells it, as it reads, from others
     * @param source null for a frame, and if it is not known any more
     * @param foreign whether it has no source and is none of the reviewed sentences
     * @param doubts what it says that its source doesn't
     * @param slideDoubts what its slide shows that its source doesn't
     * @param before what the approved version before said instead; empty if it said this, null if it said nothing like it
     * @param millis how long it takes, estimated
     */
    public record Sentence(
            Place place,
            String mark,
            ScriptSentence sentence,
            @Nullable Source source,
            boolean foreign,
            List<Doubt> doubts,
            List<Doubt> slideDoubts,
            @Nullable String before,
            int millis) {

        public boolean isUnsupported() {
            boolean sourceless = !sentence.frame() && source == null;
            return foreign || sourceless || !doubts.isEmpty() || !slideDoubts.isEmpty();
        }

        public boolean isStale() {
            return source != null && source.isStale();
        }

        public boolean isChanged() {
            return before == null || !before.isEmpty();
        }

        public int characters() {
            return (int) sentence.text()
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .count();
        }

        public boolean isLong() {
            return characters() > LONG_CHARACTERS;
        }
    }

    static ScriptSheet of(Production film, @Nullable Draft before, Findings findings, Editions.Steps steps) {
        Storyboard board = Storyboard.of(film.draft());
        List<Line> earlier = before == null ? List.of() : linesOf(Storyboard.of(before));
        Set<String> said = new HashSet<>();
        earlier.forEach(line -> said.add(line.mark()));
        List<Scene> scenes = new ArrayList<>();
        for (int index = 0; index < board.shots().size(); index++) {
            Shot shot = board.shots().get(index);
            List<Sentence> sentences = new ArrayList<>();
            for (int line = 0; line < shot.lines().size(); line++) {
                Place place = new Place(index, line);
                sentences.add(sentence(place, shot.lines().get(line), findings, before != null, earlier, said));
            }
            scenes.add(new Scene(
                    index,
                    shot.mark(),
                    shot.scene(),
                    findings.titleDoubtsOf(shot),
                    findings.figureDoubtsOf(shot),
                    sentences));
        }
        Set<String> texts = new HashSet<>();
        linesOf(board).forEach(line -> texts.add(line.sentence().text()));
        List<String> removed = earlier.stream()
                .map(line -> line.sentence().text())
                .filter(text -> !texts.contains(text))
                .toList();
        return new ScriptSheet(film, scenes, removed, before != null, steps.undo() != null, steps.redo() != null);
    }

    private static Sentence sentence(
            Place place, Line line, Findings findings, boolean compared, List<Line> earlier, Set<String> said) {
        return new Sentence(
                place,
                line.mark(),
                line.sentence(),
                findings.sourceOf(line),
                findings.isForeignFrame(line),
                findings.doubtsOf(line),
                findings.slideDoubtsOf(line),
                !compared || said.contains(line.mark()) ? "" : beforeOf(line, earlier),
                line.sentence().estimatedMillis());
    }

    /** What the version before said about the same passage, nearest to these words. */
    private static @Nullable String beforeOf(Line line, List<Line> earlier) {
        PassageRef source = line.source();
        if (source == null) {
            return null;
        }
        return earlier.stream()
                .filter(other -> other.source() != null
                        && Objects.requireNonNull(other.source()).document().equals(source.document())
                        && Objects.requireNonNull(other.source()).passage().equals(source.passage()))
                .map(other -> other.sentence().text())
                .max((one, other) -> Double.compare(
                        Nearness.of(one, line.sentence().text()),
                        Nearness.of(other, line.sentence().text())))
                .orElse(null);
    }

    private static List<Line> linesOf(Storyboard board) {
        return board.shots().stream().flatMap(shot -> shot.lines().stream()).toList();
    }

    public Stream<Sentence> sentences() {
        return scenes.stream().flatMap(scene -> scene.sentences().stream());
    }

    public List<Sentence> unsupported() {
        return sentences().filter(Sentence::isUnsupported).toList();
    }

    public List<Sentence> stale() {
        return sentences().filter(Sentence::isStale).toList();
    }

    /** The scenes whose title or figure shows what no source says. */
    public List<Scene> doubtfulScenes() {
        return scenes.stream()
                .filter(scene ->
                        !scene.doubts().isEmpty() || !scene.figureDoubts().isEmpty())
                .toList();
    }

    public int longSentences() {
        return (int) sentences().filter(Sentence::isLong).count();
    }

    /** How long the film will be, estimated, in seconds. */
    public int seconds() {
        return film.draft().script().estimatedSeconds();
    }

    public int secondsMin() {
        return film.draft().script().kind().secondsMin();
    }

    public int secondsMax() {
        return film.draft().script().kind().secondsMax();
    }

    /** How easily a worker follows by ear. */
    public ReadingLevel reading() {
        return ReadingLevel.of(
                sentences().map(sentence -> sentence.sentence().text()).toList());
    }

    public ReadingLevel.Grade grade() {
        return reading().grade((int) sentences().count());
    }
}
