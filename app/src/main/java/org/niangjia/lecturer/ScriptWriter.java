package org.niangjia.lecturer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.niangjia.engine.knowledge.Digest;
import org.niangjia.engine.knowledge.Digest.Point;
import org.niangjia.engine.knowledge.Digest.Role;
import org.niangjia.engine.knowledge.Passage;
import org.niangjia.engine.knowledge.SourceDocument;
import org.niangjia.engine.studio.Layout;
import org.niangjia.engine.studio.Script;
import org.niangjia.engine.studio.Script.Kind;
import org.niangjia.engine.studio.ScriptScene;
import org.niangjia.engine.studio.ScriptSentence;
import org.niangjia.engine.studio.Setting;
import org.niangjia.lecturer.internal.script.Frames;
import org.niangjia.lecturer.internal.script.Further;
import org.niangjia.lecturer.internal.script.Scenes;
import org.niangjia.lecturer.internal.script.Story;

/**
 * Writes the scripts of films from documents, without a language model: the points that concern the reader, each a sentence
 * with its citation, between sentences of a reviewed list ({@code lecturer/frames.tsv}) that state nothing. As many points
 * are told as the kind of film has time for, if the documents have them.
 */
public final class ScriptWriter {

    /** A document whose letters are Chinese to a smaller part is in another language. */
    private static final double CHINESE_MIN = 0.2;

    /** What a point takes, about. */
    private static final int POINT_SECONDS = 8;

    /** Words by which a document tells where it is at home; the first that fits. */
    private static final List<Place> PLACES = List.of(
            new Place(Pattern.compile("骑手|快递|网约车|外卖|货车司机"), Setting.DELIVERY_STATION),
            new Place(Pattern.compile("学堂|课堂|培训|课程"), Setting.CLASSROOM),
            new Place(Pattern.compile("安全生产|工伤|职业病|劳动保护"), Setting.WORKSHOP),
            new Place(Pattern.compile("困难|慰问|女职工|生育|子女|家庭"), Setting.LIVING_ROOM));

    private static final List<Chapter> CHAPTERS = List.of(
            new Chapter("chapter.who", List.of(Role.WHO)),
            new Chapter("chapter.what", List.of(Role.RIGHT, Role.AMOUNT, Role.DEADLINE)),
            new Chapter("chapter.heed", List.of(Role.BAN, Role.DUTY, Role.OTHER)),
            new Chapter("chapter.how", List.of(Role.HOW, Role.MATERIAL, Role.CONTACT)));

    private ScriptWriter() {}

    private record Place(Pattern words, Setting setting) {}

    /** A part of a lesson: what it is called, and the points that belong into it. */
    private record Chapter(String frame, List<Role> roles) {}

    /** Why a document is no film. */
    public enum Obstacle {
        /** It says nothing that a film of the kind could tell. */
        NOTHING("nothing in it concerns its reader, or nothing can be said in a sentence"),
        /** 小宣 speaks Chinese only. */
        OTHER_LANGUAGE("it is not in Chinese, which 小宣 speaks");

        private final String words;

        Obstacle(String words) {
            this.words = words;
        }
    }

    /** A document says nothing that a film could tell. */
    public static final class NothingToTell extends RuntimeException {

        private final Obstacle obstacle;

        NothingToTell(Obstacle obstacle, String title) {
            super(obstacle.words + ": " + title);
            this.obstacle = obstacle;
        }

        public Obstacle obstacle() {
            return obstacle;
        }
    }

    /**
     * Writes a script.
     *
     * @param documents one; for news one or more
     * @param producer who answers for the film
     * @throws NothingToTell if a document has no point or is not in Chinese
     */
    public static Script write(Kind kind, List<SourceDocument> documents, String producer) {
        for (SourceDocument document : documents) {
            if (!isChinese(document)) {
                throw new NothingToTell(Obstacle.OTHER_LANGUAGE, document.title());
            }
        }
        return switch (kind) {
            case CLIP -> fitting(kind, 3, 7, points -> clip(documents.getFirst(), points, producer));
            case ANNOUNCEMENT -> fitting(kind, 1, 4, points -> announcement(documents.getFirst(), points, producer));
            case LESSON -> fitting(kind, 6, 40, points -> lesson(documents.getFirst(), points, producer));
            case NEWS -> fitting(kind, 2, 12, points -> news(documents, points, producer));
            case STORY -> story(documents.getFirst(), producer);
        };
    }

    /**
     * With as many points as fill the time of the kind, and not so many that it takes longer. Reading a long document takes
     * seconds each time, so the number is reckoned from what a point takes and set right once or twice.
     */
    private static Script fitting(Kind kind, int pointsMin, int pointsMax, IntFunction<Script> writer) {
        int points = pointsMin;
        Script script = writer.apply(points);
        int before = 0;
        while (script.estimatedSeconds() < kind.secondsGood()
                && points < pointsMax
                && script.estimatedSeconds() > before) {
            before = script.estimatedSeconds();
            int missing = Math.ceilDiv(kind.secondsGood() - before, POINT_SECONDS);
            points = Math.min(pointsMax, points + missing);
            script = writer.apply(points);
        }
        while (script.estimatedSeconds() > kind.secondsMax() && points > pointsMin) {
            points--;
            script = writer.apply(points);
        }
        return script;
    }

    private static Script clip(SourceDocument document, int pointsMax, String producer) {
        Scenes scenes = new Scenes();
        List<ScriptScene> film = new ArrayList<>();
        film.add(title(scenes, document));
        film.add(scenes.frame(Layout.PERSON, null, null, Frames.why(document.title()), Frames.sentence("points")));
        List<Point> points = pointsOf(document, pointsMax);
        List<Point> told = points.stream().filter(point -> !isWay(point.role())).toList();
        List<Point> ways = points.stream().filter(point -> isWay(point.role())).toList();
        for (int index = 0; index < told.size(); index++) {
            film.add(scenes.point(told.get(index), List.of(), index));
        }
        addWays(film, scenes, document, ways);
        film.add(end(scenes));
        return script(Kind.CLIP, document.title(), List.of(document), film, producer);
    }

    /** What to do now: the steps if the document lists them, and the points that say how. */
    private static void addWays(List<ScriptScene> film, Scenes scenes, SourceDocument document, List<Point> ways) {
        List<ScriptSentence> turn = List.of(Frames.sentence("to-do"));
        Optional<ScriptScene> steps = scenes.procedure(document);
        if (steps.isPresent()) {
            film.add(scenes.frame(Layout.PERSON, null, null, turn.getFirst(), Frames.sentence("steps")));
            film.add(steps.get());
            turn = List.of();
        }
        for (Point way : ways) {
            boolean contact = way.role() == Role.CONTACT;
            film.add(scenes.point(way, contact ? List.of() : turn, Integer.MAX_VALUE));
            turn = contact ? turn : List.of();
        }
    }

    private static boolean isWay(Role role) {
        return role == Role.HOW || role == Role.MATERIAL || role == Role.CONTACT;
    }

    private static Script announcement(SourceDocument document, int pointsMax, String producer) {
        Scenes scenes = new Scenes();
        List<ScriptScene> film = new ArrayList<>();
        film.add(title(scenes, document));
        List<Point> points = pointsOf(document, pointsMax);
        for (int index = 0; index < points.size(); index++) {
            film.add(scenes.point(points.get(index), List.of(), index));
        }
        film.add(scenes.frame(Layout.END, null, null, Frames.sentence("where.short")));
        return script(Kind.ANNOUNCEMENT, document.title(), List.of(document), film, producer);
    }

    private static Script lesson(SourceDocument document, int pointsMax, String producer) {
        Scenes scenes = new Scenes();
        List<ScriptScene> film = new ArrayList<>();
        film.add(title(scenes, document));
        film.add(scenes.frame(Layout.PERSON, null, null, Frames.why(document.title()), Frames.sentence("lesson")));
        List<Point> points = morePointsOf(document, pointsMax);
        for (Chapter chapter : CHAPTERS) {
            List<Point> own = points.stream()
                    .filter(point -> chapter.roles().contains(point.role()))
                    .toList();
            Optional<ScriptScene> steps =
                    chapter.roles().contains(Role.HOW) ? scenes.procedure(document) : Optional.empty();
            if (!own.isEmpty() || steps.isPresent()) {
                film.add(scenes.frame(
                        Layout.CHAPTER,
                        Frames.text(chapter.frame()),
                        null,
                        Frames.sentence(chapter.frame() + ".said")));
                steps.ifPresent(film::add);
                for (int index = 0; index < own.size(); index++) {
                    film.add(scenes.point(own.get(index), List.of(), index));
                }
            }
        }
        film.add(end(scenes));
        return script(Kind.LESSON, document.title(), List.of(document), film, producer);
    }

    private static Script news(List<SourceDocument> documents, int pointsMax, String producer) {
        Scenes scenes = new Scenes();
        List<ScriptScene> film = new ArrayList<>();
        String title = Frames.text("news.title");
        film.add(scenes.frame(Layout.TITLE, title, null, Frames.sentence("greeting"), Frames.sentence("news.opening")));
        for (SourceDocument document : documents) {
            film.add(scenes.frame(
                    Layout.CHAPTER, document.title(), null, Frames.sentence("news.next", document.title())));
            List<Point> points = morePointsOf(document, pointsMax);
            for (int index = 0; index < points.size(); index++) {
                film.add(scenes.point(points.get(index), List.of(), index));
            }
        }
        film.add(end(scenes));
        return script(Kind.NEWS, title, documents, film, producer);
    }

    private static Script story(SourceDocument document, String producer) {
        Scenes scenes = new Scenes();
        List<ScriptScene> told = Story.of(document);
        if (told.isEmpty()) {
            throw new NothingToTell(Obstacle.NOTHING, document.title());
        }
        List<ScriptScene> film = new ArrayList<>();
        film.add(title(scenes, document));
        film.addAll(told);
        film.add(scenes.frame(Layout.END, null, null, Frames.sentence("farewell")));
        return new Script(idOf(List.of(document)), Kind.STORY, document.title(), producer, Setting.WORKSHOP, film);
    }

    /**
     * A story with photographs in the place of 小宣, spread over its scenes in their order.
     *
     * @param photographs files, as {@link ScriptScene#photo()} names them
     * @throws IllegalArgumentException if it is no story, or has fewer scenes between its cards than there are photographs
     */
    public static Script illustrated(Script story, List<String> photographs) {
        if (story.kind() != Kind.STORY) {
            throw new IllegalArgumentException("photographs go with a story");
        }
        return new Script(
                story.id(),
                story.kind(),
                story.title(),
                story.producer(),
                story.setting(),
                Story.withPhotographs(story.scenes(), photographs));
    }

    private static ScriptScene title(Scenes scenes, SourceDocument document) {
        return scenes.frame(
                Layout.TITLE,
                document.title(),
                document.version().isEmpty() ? null : document.version(),
                Frames.sentence("greeting"),
                Frames.sentence("opening", document.title()));
    }

    private static ScriptScene end(Scenes scenes) {
        return scenes.frame(Layout.END, null, null, Frames.sentence("where"), Frames.sentence("farewell"));
    }

    private static Script script(
            Kind kind, String title, List<SourceDocument> documents, List<ScriptScene> scenes, String producer) {
        return new Script(idOf(documents), kind, title, producer, settingOf(documents), scenes);
    }

    private static List<Point> pointsOf(SourceDocument document, int pointsMax) {
        // A document of a title alone has it as its only sentence.
        List<Point> points = Digest.of(document.title(), document, pointsMax).stream()
                .filter(point -> !document.title().contains(point.sentence().text()))
                .toList();
        if (points.isEmpty()) {
            throw new NothingToTell(Obstacle.NOTHING, document.title());
        }
        return points;
    }

    /** The points of a document and, if they are fewer than asked for, what else it says; as the document has them. */
    private static List<Point> morePointsOf(SourceDocument document, int pointsMax) {
        List<Point> points = new ArrayList<>(pointsOf(document, pointsMax));
        List<Point> further = Further.of(document, points);
        points.addAll(further.subList(0, Math.clamp(pointsMax - (long) points.size(), 0, further.size())));
        points.sort(Comparator.comparingInt(Point::ordinal));
        return points;
    }

    private static boolean isChinese(SourceDocument document) {
        String text = document.passages().stream().map(Passage::text).collect(Collectors.joining());
        long letters = text.codePoints().filter(Character::isLetter).count();
        long chinese = text.codePoints().filter(Character::isIdeographic).count();
        return chinese >= CHINESE_MIN * letters;
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
}
