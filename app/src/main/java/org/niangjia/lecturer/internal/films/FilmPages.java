package org.niangjia.lecturer.internal.films;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.ScriptScene;
import org.niangjia.engine.studio.ScriptSentence;
import org.niangjia.shell.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands beside a film on its page: chapters, its text sentence by sentence with what each rests on, its files. */
@Service
public class FilmPages {

    private final Productions productions;
    private final Renderings renderings;
    private final FilmFolder folder;
    private final JdbcClient sql;
    private final Clock clock;

    FilmPages(Productions productions, Renderings renderings, FilmFolder folder, JdbcClient sql, Clock clock) {
        this.productions = productions;
        this.renderings = renderings;
        this.folder = folder;
        this.sql = sql;
        this.clock = clock;
    }

    /** Where a chapter begins, in milliseconds. */
    public record Chapter(String title, int startMillis) {}

    /**
     * A sentence of the film.
     *
     * @param startMillis when it is said; null if that isn't known
     * @param source in words; null for a frame
     * @param address where the source can be read as it was when the film was made; null if it is withdrawn
     * @param changed whether the source says something else now
     */
    public record Said(
            String text,
            @Nullable Integer startMillis,
            @Nullable String source,
            @Nullable String address,
            boolean changed) {}

    /** A part of the text. */
    public record Part(@Nullable String title, List<Said> sentences) {}

    /** A file of a film. */
    public record FileOf(String size, String name, long bytes) {}

    /** What a film says. */
    public record Told(Production production, List<Chapter> chapters, List<Part> parts) {}

    /** Of a version that the current scope may see. */
    @Transactional(readOnly = true)
    public Told of(ProductionId id) {
        Production production = productions.find(id).orElseThrow(NotFound::new);
        List<Rendering> made = made(id);
        String size = made.isEmpty() ? "" : FilmSizes.main(made).folder();
        List<Chapter> chapters = FilmTimes.cues(folder.text(id, size, "film.chapters.vtt")).stream()
                .map(cue -> new Chapter(cue.text(), cue.startMillis()))
                .toList();
        return new Told(production, chapters, parts(production, FilmTimes.cues(folder.text(id, size, "film.vtt"))));
    }

    /** Whether a source of it says something else now. */
    @Transactional(readOnly = true)
    public boolean isStale(ProductionId id) {
        return productions.isStale(id);
    }

    @Transactional(readOnly = true)
    public Production production(ProductionId id) {
        return productions.find(id).orElseThrow(NotFound::new);
    }

    /** The sizes that are there, in the order in which they are offered. */
    @Transactional(readOnly = true)
    public List<Rendering> made(ProductionId id) {
        return FilmSizes.inOrder(renderings.lastOf(List.of(id)).stream()
                .filter(rendering -> rendering.state() == RenderingState.DONE)
                .toList());
    }

    /** The files of all sizes. */
    public List<FileOf> files(ProductionId id) {
        List<FileOf> files = new ArrayList<>();
        for (Rendering size : made(id)) {
            for (Path file : folder.files(id, size.folder())) {
                files.add(new FileOf(size.folder(), file.getFileName().toString(), sizeOf(file)));
            }
        }
        return files;
    }

    /** How long the film itself is, in bytes; 0 if it isn't there. */
    public long bytesOf(ProductionId id, Rendering size) {
        String name = FilmFolder.BASE + "." + size.format().extension();
        return folder.file(id, size.folder(), name).map(FilmPages::sizeOf).orElse(0L);
    }

    /** A file of a film that everybody sees now. */
    @Transactional(readOnly = true)
    public Optional<Path> openFile(String slug, ProductionId id, String size, String name) {
        return productions
                .find(id)
                .filter(film -> film.slug().equals(slug) && film.state() == ProductionState.PUBLISHED)
                .flatMap(film -> folder.file(id, size, name));
    }

    /** A file of a film in the current scope, published or not. */
    @Transactional(readOnly = true)
    public Optional<Path> ownFile(ProductionId id, String size, String name) {
        return productions.find(id).flatMap(film -> folder.file(id, size, name));
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    private List<Part> parts(Production production, List<FilmTimes.Cue> captions) {
        Map<UUID, String> articles = articlesOf(production);
        Set<PassageRef> changed = changedOf(production);
        List<String> texts = production
                .draft()
                .script()
                .sentences()
                .map(ScriptSentence::text)
                .toList();
        List<@Nullable Integer> starts = FilmTimes.starts(texts, captions);
        List<Part> parts = new ArrayList<>();
        int index = 0;
        for (ScriptScene scene : production.draft().script().scenes()) {
            List<Said> sentences = new ArrayList<>();
            for (ScriptSentence sentence : scene.sentences()) {
                PassageRef source = production.draft().sources().get(index);
                sentences.add(new Said(
                        sentence.text(),
                        starts.get(index),
                        sentence.citation() == null ? null : sentence.citation().inWords(),
                        source == null ? null : addressOf(source, articles),
                        source != null && changed.contains(source)));
                index++;
            }
            parts.add(new Part(scene.title(), sentences));
        }
        return parts;
    }

    private static @Nullable String addressOf(PassageRef source, Map<UUID, String> articles) {
        String article = articles.get(source.version());
        return article == null ? null : article + "#p-" + source.passage();
    }

    /** The public addresses of the versions on which it rests, as far as they can be read. */
    private Map<UUID, String> articlesOf(Production production) {
        record Article(UUID version, String address) {}
        return sql
                .sql("""
                        select v.id, d.slug, v.number from lecturer.document_version v
                            join lecturer.document d on d.id = v.document
                        where v.id = any(:versions) and not exists (
                            select from lecturer.document_version w where w.document = d.id and w.state = 'WITHDRAWN')
                        """)
                .param(
                        "versions",
                        production
                                .draft()
                                .passages()
                                .map(PassageRef::version)
                                .distinct()
                                .toArray(UUID[]::new))
                .query((row, number) -> new Article(
                        row.getObject(1, UUID.class),
                        "/open/documents/" + row.getString(2) + "?version=" + row.getInt(3)))
                .list()
                .stream()
                .collect(Collectors.toMap(Article::version, Article::address));
    }

    private Set<PassageRef> changedOf(Production production) {
        Set<String> stale =
                new HashSet<>(sql.sql("select s.document || ' ' || s.passage from lecturer.production_source s"
                                + " where s.production = :id and " + Productions.STALE_SOURCE)
                        .param("id", production.id().value())
                        .param("today", LocalDate.now(clock))
                        .query(String.class)
                        .list());
        return production
                .draft()
                .passages()
                .filter(source -> stale.contains(source.document() + " " + source.passage()))
                .collect(Collectors.toSet());
    }
}
