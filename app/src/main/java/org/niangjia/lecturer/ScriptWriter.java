package org.niangjia.lecturer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.Citation;
import org.niangjia.engine.knowledge.Digest;
import org.niangjia.engine.knowledge.Digest.Point;
import org.niangjia.engine.knowledge.Digest.Role;
import org.niangjia.engine.knowledge.Passage;
import org.niangjia.engine.knowledge.SourceDocument;
import org.niangjia.engine.studio.Expression;
import org.niangjia.engine.studio.Gesture;
import org.niangjia.engine.studio.Layout;
import org.niangjia.engine.studio.Script;
import org.niangjia.engine.studio.Script.Kind;
import org.niangjia.engine.studio.ScriptScene;
import org.niangjia.engine.studio.ScriptSentence;
import org.niangjia.engine.studio.Setting;
import org.niangjia.engine.studio.Slide;
import org.niangjia.engine.studio.SourceCitation;

/**
 * Writes the scripts of films from documents, without a language model: the points that concern the reader, each a sentence
 * with its citation, between sentences of a reviewed list ({@code lecturer/frames.tsv}) that state nothing.
 */
public final class ScriptWriter {

    private static final int BULLETS_MAX = 4;
    private static final int BULLET_LENGTH_MIN = 8;
    private static final Pattern CLAUSE_END = Pattern.compile("(?<=[，；;。])");
    private static final Pattern ARTICLE = Pattern.compile("第[一二三四五六七八九十百零\\d]+条");
    private static final Pattern SIGN_AT_END = Pattern.compile("[，；;。：:]$");
    private static final List<Gesture> COUNTING = List.of(Gesture.ONE, Gesture.TWO, Gesture.THREE);
    private static final Map<String, String> FRAMES = frames();

    /** Words by which a document tells where it is at home; the first that fits. */
    private static final List<Place> PLACES = List.of(
            new Place(Pattern.compile("骑手|快递|网约车|外卖|货车司机"), Setting.DELIVERY_STATION),
            new Place(Pattern.compile("学堂|课堂|培训|课程"), Setting.CLASSROOM),
            new Place(Pattern.compile("安全生产|工伤|职业病|劳动保护"), Setting.WORKSHOP),
            new Place(Pattern.compile("困难|慰问|女职工|生育|子女|家庭"), Setting.LIVING_ROOM));

    private ScriptWriter() {}

    private record Place(Pattern words, Setting setting) {}

    /** A part of a lesson: what it is called, and the points that belong into it. */
    private record Chapter(String frame, List<Role> roles) {}

    private static final List<Chapter> CHAPTERS = List.of(
            new Chapter("chapter.who", List.of(Role.WHO)),
            new Chapter("chapter.what", List.of(Role.RIGHT, Role.AMOUNT, Role.DEADLINE)),
            new Chapter("chapter.heed", List.of(Role.BAN, Role.DUTY, Role.OTHER)),
            new Chapter("chapter.how", List.of(Role.HOW, Role.MATERIAL, Role.CONTACT)));

    /** A document says nothing that a film could tell. */
    public static final class NothingToTell extends RuntimeException {

        NothingToTell(String title) {
            super("nothing in it concerns its reader, or nothing can be said in a sentence: " + title);
        }
    }

    /**
     * Writes a script.
     *
     * @param kind any but {@link Kind#STORY}, which people write
     * @param documents one; for news one or more
     * @param producer who answers for the film
     * @throws NothingToTell if a document has no point
     */
    public static Script write(Kind kind, List<SourceDocument> documents, String producer) {
        SourceDocument first = documents.getFirst();
        List<ScriptScene> scenes = new ArrayList<>();
        String title = kind == Kind.NEWS ? FRAMES.get("news.title") : first.title();
        scenes.add(titleCard(Objects.requireNonNull(title), kind == Kind.NEWS ? "" : first.version(), kind));
        switch (kind) {
            case CLIP -> scenes.addAll(points(first, 5, true));
            case ANNOUNCEMENT -> scenes.addAll(points(first, 2, false));
            case LESSON -> scenes.addAll(lesson(first));
            case NEWS ->
                documents.forEach(document -> {
                    scenes.add(card(Layout.CHAPTER, document.title(), List.of(frame("news.next", document.title()))));
                    scenes.addAll(points(document, 2, false));
                });
            case STORY -> throw new IllegalArgumentException("people write the stories of people");
        }
        scenes.add(card(Layout.END, null, List.of(frame("where"), frame("farewell"))));
        return new Script(idOf(documents), kind, title, producer, settingOf(documents), scenes);
    }

    private static ScriptScene titleCard(String title, String version, Kind kind) {
        List<ScriptSentence> said = kind == Kind.NEWS
                ? List.of(frame("greeting"), frame("news.opening"))
                : List.of(frame("greeting"), frame("opening", title));
        return new ScriptScene(Layout.TITLE, title, version.isEmpty() ? null : version, null, null, null, said);
    }

    private static List<ScriptScene> points(SourceDocument document, int pointsMax, boolean introduced) {
        List<Point> points = pointsOf(document, pointsMax);
        List<ScriptScene> scenes = new ArrayList<>();
        if (introduced) {
            scenes.add(card(Layout.PERSON, null, List.of(frame("points"))));
        }
        boolean toDo = false;
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            boolean way = point.role() == Role.HOW || point.role() == Role.MATERIAL;
            boolean turns = introduced && way && !toDo && i > 0;
            toDo |= way;
            scenes.add(scene(point, turns ? List.of(frame("to-do")) : List.of(), gestureOf(i)));
        }
        return scenes;
    }

    private static List<ScriptScene> lesson(SourceDocument document) {
        List<Point> points = pointsOf(document, 16);
        List<ScriptScene> scenes = new ArrayList<>();
        scenes.add(card(Layout.PERSON, null, List.of(frame("lesson"))));
        for (Chapter chapter : CHAPTERS) {
            List<Point> own = points.stream()
                    .filter(point -> chapter.roles().contains(point.role()))
                    .toList();
            if (!own.isEmpty()) {
                String name = Objects.requireNonNull(FRAMES.get(chapter.frame()));
                scenes.add(card(Layout.CHAPTER, name, List.of(frame(chapter.frame() + ".said"))));
                for (int i = 0; i < own.size(); i++) {
                    scenes.add(scene(own.get(i), List.of(), gestureOf(i)));
                }
            }
        }
        return scenes;
    }

    private static List<Point> pointsOf(SourceDocument document, int pointsMax) {
        List<Point> points = Digest.of(document.title(), document, pointsMax);
        if (points.isEmpty()) {
            throw new NothingToTell(document.title());
        }
        return points;
    }

    private static ScriptScene scene(Point point, List<ScriptSentence> before, Gesture gesture) {
        Citation citation = point.sentence().citations().getFirst();
        Slide slide = new Slide(headingOf(point, citation), bulletsOf(point), null);
        List<ScriptSentence> said = new ArrayList<>(before);
        said.add(new ScriptSentence(
                point.sentence().text(),
                new SourceCitation(citation.document(), citation.version(), citation.passage()),
                false,
                slide,
                gesture,
                null,
                null));
        return new ScriptScene(Layout.BESIDE, null, null, null, null, null, said);
    }

    /** What a guide asks there; of an article, whose number tells nothing, what kind of point it is. */
    private static String headingOf(Point point, Citation citation) {
        return ARTICLE.matcher(citation.passage()).lookingAt()
                ? Objects.requireNonNull(FRAMES.get("slide." + point.role().name()))
                : citation.passage();
    }

    /** The sentence in pieces that the eye takes in at once. */
    private static List<String> bulletsOf(Point point) {
        List<String> bullets = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String clause : CLAUSE_END.split(point.sentence().text(), -1)) {
            piece.append(clause);
            if (piece.length() >= BULLET_LENGTH_MIN && bullets.size() < BULLETS_MAX - 1) {
                bullets.add(bare(piece));
                piece.setLength(0);
            }
        }
        if (!piece.isEmpty()) {
            bullets.add(bare(piece));
        }
        return bullets;
    }

    private static String bare(CharSequence piece) {
        return SIGN_AT_END.matcher(piece.toString().strip()).replaceFirst("");
    }

    private static Gesture gestureOf(int number) {
        return number < COUNTING.size() ? COUNTING.get(number) : Gesture.PALM;
    }

    private static ScriptScene card(Layout layout, @Nullable String title, List<ScriptSentence> said) {
        return new ScriptScene(layout, title, null, null, null, null, said);
    }

    private static ScriptSentence frame(String key, String... slots) {
        String text = Objects.requireNonNull(FRAMES.get(key), key);
        for (String slot : slots) {
            text = text.replace("{}", slot);
        }
        return new ScriptSentence(text, null, true, null, null, Expression.FRIENDLY, null);
    }

    private static Setting settingOf(List<SourceDocument> documents) {
        String titles = documents.stream().map(SourceDocument::title).collect(Collectors.joining());
        String headings = documents.stream()
                .flatMap(document -> document.passages().stream())
                .map(Passage::heading)
                .collect(Collectors.joining());
        return placeOf(titles).or(() -> placeOf(headings)).orElse(Setting.OFFICE);
    }

    private static Optional<Setting> placeOf(String text) {
        return PLACES.stream()
                .filter(place -> place.words().matcher(text).find())
                .map(Place::setting)
                .findFirst();
    }

    /** The same documents in the same versions give the same number. */
    private static String idOf(List<SourceDocument> documents) {
        int digest = documents.stream()
                .map(document -> document.title()
                        + document.version()
                        + document.passages().stream().map(Passage::contentHash).collect(Collectors.joining()))
                .collect(Collectors.joining())
                .hashCode();
        return "film-%08x".formatted(digest);
    }

    private static Map<String, String> frames() {
        try (InputStream stream =
                Objects.requireNonNull(ScriptWriter.class.getResourceAsStream("/lecturer/frames.tsv"))) {
            return Arrays.stream(new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1))
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toUnmodifiableMap(columns -> columns[0], columns -> columns[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
