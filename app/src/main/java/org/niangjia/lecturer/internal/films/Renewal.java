package org.niangjia.lecturer.internal.films;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.Digest;
import org.niangjia.engine.knowledge.Guard;
import org.niangjia.engine.knowledge.SourceDocument;
import org.niangjia.engine.studio.ScriptSentence;
import org.niangjia.engine.studio.Slide;
import org.niangjia.engine.studio.Speaker;
import org.niangjia.lecturer.DocumentId;
import org.niangjia.lecturer.internal.documents.Catalogue;
import org.niangjia.lecturer.internal.documents.OpenShelf;
import org.niangjia.lecturer.internal.films.Storyboard.Line;
import org.springframework.stereotype.Component;

/**
 * Writes the sentences anew whose passages read otherwise now, from the new text. All others stay as they are to the
 * letter, so that their scenes need not be drawn again. One whose passage is gone stays as well: people decide about it.
 */
@Component
class Renewal {

    private static final int POINTS_MAX = 24;
    private static final int CHARACTERS_MAX = 90;

    private final Sources sources;
    private final Catalogue catalogue;
    private final OpenShelf shelf;

    Renewal(Sources sources, Catalogue catalogue, OpenShelf shelf) {
        this.sources = sources;
        this.catalogue = catalogue;
        this.shelf = shelf;
    }

    Storyboard of(Storyboard board) {
        Map<PassageRef, Source> known = sources.of(board.draft().passages().toList());
        Map<DocumentId, Map<String, List<String>>> points = new HashMap<>();
        return board.withEach(line -> renewed(line, known.get(line.source()), points));
    }

    private Line renewed(Line line, @Nullable Source source, Map<DocumentId, Map<String, List<String>>> points) {
        Source now = source == null || !source.isStale() ? null : source.renewed();
        if (source == null || now == null) {
            return line;
        }
        Guard guard = Guard.over(List.of(now.cited()));
        String before = line.sentence().text();
        if (guard.check(before).isSupported()) {
            return rewritten(line, before, source, now);
        }
        List<String> candidates = new ArrayList<>(
                points.computeIfAbsent(now.ref().document(), this::pointsOf).getOrDefault(now.heading(), List.of()));
        candidates.addAll(sentencesOf(now.text()));
        String nearest = candidates.stream()
                .filter(text ->
                        text.length() <= CHARACTERS_MAX && guard.check(text).isSupported())
                .max(Comparator.comparingDouble(text -> Nearness.of(text, before)))
                .orElse(before);
        return rewritten(line, nearest, source, now);
    }

    private static Line rewritten(Line line, String text, Source before, Source now) {
        ScriptSentence old = line.sentence();
        Slide slide = old.slide();
        boolean same = text.equals(old.text());
        if (slide != null && !same) {
            String title = slide.title().equals(before.heading()) ? now.heading() : slide.title();
            slide = new Slide(title, Bullets.of(text), null);
        }
        return new Line(
                new ScriptSentence(
                        text,
                        now.citation(),
                        false,
                        slide,
                        old.gesture(),
                        old.expression(),
                        same ? old.recording() : null,
                        same ? old.readings() : List.of()),
                now.ref());
    }

    /** The points of a document in use by the headings of their passages. */
    private Map<String, List<String>> pointsOf(DocumentId document) {
        Map<String, List<String>> points = new HashMap<>();
        catalogue.inUse(document).ifPresent(item -> {
            SourceDocument read = new SourceDocument(item.document().title(), "", shelf.textOf(item.version()));
            Digest.of(read.title(), read, POINTS_MAX)
                    .forEach(point -> points.computeIfAbsent(
                                    point.sentence().citations().getFirst().passage(), _ -> new ArrayList<>())
                            .add(point.sentence().text()));
        });
        return points;
    }

    /** The sentences of a passage, as it has them. */
    static List<String> sentencesOf(String text) {
        return Speaker.sentences(text).stream()
                .map(utterance ->
                        text.substring(utterance.from(), utterance.to()).strip())
                .toList();
    }
}
