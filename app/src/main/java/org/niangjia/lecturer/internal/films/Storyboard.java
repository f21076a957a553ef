package org.niangjia.lecturer.internal.films;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.Diagram;
import org.niangjia.engine.studio.Layout;
import org.niangjia.engine.studio.Script;
import org.niangjia.engine.studio.ScriptScene;
import org.niangjia.engine.studio.ScriptSentence;
import org.niangjia.engine.studio.Slide;
import org.niangjia.vault.Sm3;

/**
 * A draft scene by scene, for changing it. Immutable: each change gives it as it is afterwards. A scene that loses its last
 * sentence goes, unless it is a card.
 */
public record Storyboard(Script script, List<Shot> shots) {

    private static final int MARK_LENGTH = 16;

    public Storyboard {
        shots = List.copyOf(shots);
    }

    /**
     * Where a sentence stands.
     *
     * @param scene counted from 0
     * @param line within the scene, counted from 0; -1 is before the first
     */
    public record Place(int scene, int line) {

        @Override
        public String toString() {
            return scene + "-" + line;
        }
    }

    /**
     * A sentence and what it rests on.
     *
     * @param source null for a frame
     */
    public record Line(ScriptSentence sentence, @Nullable PassageRef source) {

        /** Tells this sentence, as it reads, from others: who changes it says by it what he saw. */
        public String mark() {
            return markOf(sentence + "\n" + source);
        }
    }

    /**
     * A scene.
     *
     * @param scene what it shows; its own sentences count for nothing, {@code lines} does
     */
    public record Shot(ScriptScene scene, List<Line> lines) {

        public Shot {
            lines = List.copyOf(lines);
        }

        public String mark() {
            return markOf(scene + "\n" + lines);
        }

        boolean isCard() {
            return scene.layout() == Layout.TITLE || scene.layout() == Layout.CHAPTER || scene.layout() == Layout.END;
        }

        /** What stands beside or behind what the sentence says: its own slide, one before it, or the scene's figure. */
        public @Nullable Slide slideAt(int line) {
            Diagram figure = scene.figure();
            if (scene.layout() == Layout.FIGURE && figure != null) {
                return new Slide(figure.title(), List.of(), figure);
            }
            Slide shown = null;
            for (Line each : lines.subList(0, Math.clamp(line + 1, 0, lines.size()))) {
                shown = each.sentence().slide() == null
                        ? shown
                        : each.sentence().slide();
            }
            return shown;
        }

        private Shot with(List<Line> others) {
            return new Shot(scene, others);
        }
    }

    private static String markOf(String text) {
        return HexFormat.of().formatHex(Sm3.of(text)).substring(0, MARK_LENGTH);
    }

    public static Storyboard of(Draft draft) {
        List<Shot> shots = new ArrayList<>();
        int next = 0;
        for (ScriptScene scene : draft.script().scenes()) {
            List<Line> lines = new ArrayList<>();
            for (ScriptSentence sentence : scene.sentences()) {
                lines.add(new Line(sentence, draft.sources().get(next++)));
            }
            shots.add(new Shot(scene, lines));
        }
        return new Storyboard(draft.script(), shots);
    }

    /** @throws IllegalArgumentException if nothing, or more than a film can bear, is left */
    @SuppressWarnings("NullAway") // it loses the annotation on the component of another record
    public Draft draft() {
        List<ScriptScene> scenes = new ArrayList<>();
        List<@Nullable PassageRef> sources = new ArrayList<>();
        for (Shot shot : shots) {
            if (!shot.lines().isEmpty() || shot.isCard()) {
                scenes.add(shot.scene()
                        .withSentences(shot.lines().stream().map(Line::sentence).toList()));
                shot.lines().forEach(line -> sources.add(line.source()));
            }
        }
        Script changed =
                new Script(script.id(), script.kind(), script.title(), script.producer(), script.setting(), scenes);
        return new Draft(changed, sources);
    }

    Line at(Place place) {
        return shots.get(place.scene()).lines().get(place.line());
    }

    /** Where the sentence of that mark stands now: best where it stood, else where alone it stands; null if nowhere. */
    @Nullable
    Place find(Place seen, String mark) {
        List<Place> same =
                places().stream().filter(place -> at(place).mark().equals(mark)).toList();
        if (same.contains(seen)) {
            return seen;
        }
        return same.size() == 1 ? same.getFirst() : null;
    }

    /** As {@link #find} for a scene; -1 if nowhere. */
    int findScene(int seen, String mark) {
        List<Integer> same = IntStream.range(0, shots.size())
                .filter(index -> shots.get(index).mark().equals(mark))
                .boxed()
                .toList();
        if (same.contains(seen)) {
            return seen;
        }
        return same.size() == 1 ? same.getFirst() : -1;
    }

    List<Place> places() {
        return IntStream.range(0, shots.size())
                .boxed()
                .flatMap(scene ->
                        IntStream.range(0, shots.get(scene).lines().size()).mapToObj(line -> new Place(scene, line)))
                .toList();
    }

    Storyboard with(Place place, Line line) {
        return withLines(place.scene(), lines -> lines.set(place.line(), line));
    }

    Storyboard without(Place place) {
        return withLines(place.scene(), lines -> lines.remove(place.line()));
    }

    /** @param place of the sentence before it */
    Storyboard withAfter(Place place, Line line) {
        return withLines(place.scene(), lines -> lines.add(place.line() + 1, line));
    }

    /**
     * One place up or down; at the edge of a scene into the next one.
     *
     * @param step -1 or 1
     * @return where it stands then; the same place if there is nowhere to go
     */
    Place neighbour(Place place, int step) {
        int line = place.line() + step;
        int count = shots.get(place.scene()).lines().size();
        if (line >= 0 && line < count) {
            return new Place(place.scene(), line);
        }
        int scene = place.scene() + step;
        if (scene < 0 || scene >= shots.size()) {
            return place;
        }
        return new Place(scene, step > 0 ? 0 : shots.get(scene).lines().size());
    }

    Storyboard moved(Place from, Place to) {
        Line line = at(from);
        return without(from).withAfter(new Place(to.scene(), to.line() - 1), line);
    }

    Storyboard withScene(int index, ScriptScene scene) {
        List<Shot> changed = new ArrayList<>(shots);
        changed.set(index, new Shot(scene, changed.get(index).lines()));
        return new Storyboard(script, changed);
    }

    Storyboard withoutScene(int index) {
        List<Shot> changed = new ArrayList<>(shots);
        changed.remove(index);
        return new Storyboard(script, changed);
    }

    Storyboard withSceneAfter(int index, Shot shot) {
        List<Shot> changed = new ArrayList<>(shots);
        changed.add(index + 1, shot);
        return new Storyboard(script, changed);
    }

    Storyboard withSceneMoved(int index, int step) {
        int to = Objects.checkIndex(index + step, shots.size());
        List<Shot> changed = new ArrayList<>(shots);
        changed.add(to, changed.remove(index));
        return new Storyboard(script, changed);
    }

    /** The sentence and those after it become a scene of their own. */
    Storyboard splitAt(Place place) {
        Shot whole = shots.get(place.scene());
        ScriptScene plain = new ScriptScene(
                Layout.BESIDE,
                null,
                null,
                whole.scene().setting(),
                null,
                null,
                whole.scene().sentences());
        List<Shot> changed = new ArrayList<>(shots);
        changed.set(place.scene(), whole.with(whole.lines().subList(0, place.line())));
        changed.add(
                place.scene() + 1,
                new Shot(
                        plain, whole.lines().subList(place.line(), whole.lines().size())));
        return new Storyboard(script, changed);
    }

    private Storyboard withLines(int scene, Consumer<List<Line>> change) {
        List<Shot> changed = new ArrayList<>(shots);
        List<Line> lines = new ArrayList<>(changed.get(scene).lines());
        change.accept(lines);
        changed.set(scene, changed.get(scene).with(lines));
        return new Storyboard(script, changed);
    }

    /** Every sentence with a source changed by the rule. */
    Storyboard withEach(UnaryOperator<Line> rule) {
        return new Storyboard(
                script,
                shots.stream()
                        .map(shot -> shot.with(shot.lines().stream().map(rule).toList()))
                        .toList());
    }
}
