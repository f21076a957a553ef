package org.niangjia.lecturer.internal.films;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.niangjia.engine.studio.Script;
import org.niangjia.kernel.UnionId;
import org.niangjia.lecturer.DocumentId;
import org.niangjia.lecturer.internal.documents.Catalogue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The films that everybody may see, in lists. Whether one is stale is asked of its sources each time. */
@Repository
public class PublishedFilms {

    private static final int LIST_MAX = 200;
    private static final String STALE =
            "exists (select from lecturer.production_source s where s.production = p.id and " + Productions.STALE_SOURCE
                    + ")";
    private static final String PLAYS =
            "(select coalesce(sum(o.plays), 0) from lecturer.production o where o.slug = p.slug)";
    private static final String FILM = "select p.id, p.slug, p.kind, p.title, p.subject, p.union_id, p.published, "
            + STALE + " as stale, " + PLAYS + " as plays from lecturer.production p where p.state = 'PUBLISHED'";

    private final JdbcClient sql;
    private final Renderings renderings;
    private final Catalogue catalogue;
    private final Clock clock;

    PublishedFilms(JdbcClient sql, Renderings renderings, Catalogue catalogue, Clock clock) {
        this.sql = sql;
        this.renderings = renderings;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * A film in a list.
     *
     * @param plays of all its versions
     * @param sizes those that are there, never empty
     */
    public record Listed(
            ProductionId id,
            String slug,
            Script.Kind kind,
            String title,
            String subject,
            UnionId union,
            Instant published,
            boolean stale,
            long plays,
            List<Rendering> sizes) {

        public Listed {
            sizes = List.copyOf(sizes);
        }

        /** The size that is shown unless one asks for another: the first landscape MP4, else the first. */
        public Rendering main() {
            return FilmSizes.main(sizes);
        }
    }

    /** A film that came with the platform and is being made or waits for it. */
    public record ToCome(String title, Script.Kind kind, RenderingState state, int percent) {}

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Listed> all() {
        return whole(sql.sql(FILM + " order by p.published desc limit :max")
                .param("max", LIST_MAX)
                .param("today", LocalDate.now(clock))
                .query(PublishedFilms::row)
                .list());
    }

    /** The film that everybody sees at a public address. */
    @Transactional(readOnly = true)
    public Optional<Listed> at(String slug) {
        return whole(sql.sql(FILM + " and p.slug = :slug")
                        .param("slug", slug)
                        .param("today", LocalDate.now(clock))
                        .query(PublishedFilms::row)
                        .list())
                .stream()
                .findFirst();
    }

    /** Whether there was a film at the address that is withdrawn now. */
    @Transactional(readOnly = true)
    public boolean wasAt(String slug) {
        return sql.sql("select exists (select from lecturer.production where slug = :slug and state = 'WITHDRAWN')")
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }

    /** The films that rest on the document, the newest first. */
    @Transactional(readOnly = true)
    public List<Listed> about(DocumentId document) {
        return whole(sql.sql(FILM + " and exists (select from lecturer.production_source a where a.production = p.id"
                        + " and a.document = :document) order by p.published desc limit :max")
                .param("document", document.value())
                .param("max", LIST_MAX)
                .param("today", LocalDate.now(clock))
                .query(PublishedFilms::row)
                .list());
    }

    /** The versions in use of the documents on which the film at the address rests. */
    @Transactional(readOnly = true)
    public List<UUID> documentsOf(String slug) {
        List<DocumentId> documents = sql.sql(
                        "select distinct s.document from lecturer.production_source s"
                                + " join lecturer.production p on p.id = s.production where p.slug = :slug and p.state = 'PUBLISHED'")
                .param("slug", slug)
                .query((row, number) -> new DocumentId(row.getObject(1, UUID.class)))
                .list();
        return documents.stream()
                .flatMap(document -> catalogue.inUse(document).stream())
                .map(item -> item.version().id())
                .toList();
    }

    /** A text that is another as soon as a film comes, goes or no longer says what its sources say. */
    @Transactional(readOnly = true)
    public String fingerprint() {
        return sql.sql("select coalesce(string_agg(p.id || ' ' || " + STALE
                        + ", ',' order by p.id), '') from lecturer.production p where p.state = 'PUBLISHED'")
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .single();
    }

    /** What came with the platform and is not made yet, in the order in which it will be. */
    @Transactional(readOnly = true)
    public List<ToCome> toCome() {
        List<Rendering> open = renderings.open();
        Map<UUID, ToComeTitle> titles = titlesOf(open);
        return open.stream()
                .flatMap(rendering -> Stream.ofNullable(
                                titles.get(rendering.production().value()))
                        .map(film -> new ToCome(film.title(), film.kind(), rendering.state(), rendering.percent())))
                .toList();
    }

    private record ToComeTitle(UUID id, String title, Script.Kind kind) {}

    private Map<UUID, ToComeTitle> titlesOf(Collection<Rendering> open) {
        return sql
                .sql("select id, title, kind from lecturer.production where id = any(:ids) and author is null"
                        + " and state in ('APPROVED', 'RENDERED')")
                .param(
                        "ids",
                        open.stream()
                                .map(rendering -> rendering.production().value())
                                .toArray(UUID[]::new))
                .query((row, number) -> new ToComeTitle(
                        row.getObject(1, UUID.class), row.getString(2), Script.Kind.valueOf(row.getString(3))))
                .list()
                .stream()
                .collect(Collectors.toMap(ToComeTitle::id, film -> film));
    }

    /** Counts a play; does nothing if there is no such film. */
    @Transactional
    public void played(String slug) {
        sql.sql("select lecturer.film_played(:slug)")
                .param("slug", slug)
                .query((row, number) -> 0)
                .list();
    }

    private List<Listed> whole(List<Listed> films) {
        Map<ProductionId, List<Rendering>> sizes = renderings
                .lastOf(films.stream().map(Listed::id).toList())
                .stream()
                .filter(rendering -> rendering.state() == RenderingState.DONE)
                .collect(Collectors.groupingBy(Rendering::production));
        return films.stream()
                .filter(film -> sizes.containsKey(film.id()))
                .map(film -> new Listed(
                        film.id(),
                        film.slug(),
                        film.kind(),
                        film.title(),
                        film.subject(),
                        film.union(),
                        film.published(),
                        film.stale(),
                        film.plays(),
                        FilmSizes.inOrder(sizes.getOrDefault(film.id(), List.of()))))
                .toList();
    }

    private static Listed row(ResultSet row, int number) throws SQLException {
        OffsetDateTime published = row.getObject("published", OffsetDateTime.class);
        return new Listed(
                new ProductionId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                Script.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("subject"),
                new UnionId(row.getObject("union_id", UUID.class)),
                published.toInstant(),
                row.getBoolean("stale"),
                row.getLong("plays"),
                List.of());
    }
}
