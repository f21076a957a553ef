package org.niangjia.lecturer.internal.films;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.FilmFormat;
import org.niangjia.engine.studio.FilmSize;
import org.niangjia.engine.studio.Script;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.DocumentId;
import org.niangjia.lecturer.ScriptWriter;
import org.niangjia.lecturer.internal.documents.Catalogue;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.niangjia.shell.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The demo federation's films: one comes with the platform and is shown at once, the others are made in the background after
 * the first start, one after the other, and shown as each is done. None of it holds up the start.
 */
@Component
@ConditionalOnProperty("niangjia.demo")
class DemoFilms {

    private static final Logger LOG = LoggerFactory.getLogger(DemoFilms.class);

    /** Nobody's account: what came with the platform has no author. */
    private static final AccountId NOBODY = AccountId.of("00000000-0000-0000-0000-000000000000");

    private static final String SHIPPED = "classpath:demo/films/film.*";
    private static final String SHIPPED_SCRIPT = "classpath:demo/films/script.json";
    private static final long WAIT_MILLIS = 8_000;

    private static final Told FIRST = new Told(
            "outdoor-stations-film", Script.Kind.ANNOUNCEMENT, FilmSubject.NEW_FORMS, List.of("outdoor-stations"));
    private static final List<Told> FILMS = List.of(
            new Told("model-worker-film", Script.Kind.STORY, FilmSubject.HONOUR, List.of("model-worker")),
            new Told("unpaid-wages-film", Script.Kind.CLIP, FilmSubject.LABOUR, List.of("unpaid-wages")),
            new Told("new-employment-film", Script.Kind.CLIP, FilmSubject.NEW_FORMS, List.of("new-employment-qa")),
            new Told("mobile-checkup-film", Script.Kind.ANNOUNCEMENT, FilmSubject.SAFETY, List.of("mobile-checkup")),
            new Told(
                    "union-news-film",
                    Script.Kind.NEWS,
                    FilmSubject.OTHER,
                    List.of("classroom", "legal-aid", "women-workers")),
            new Told("how-to-join-film", Script.Kind.LESSON, FilmSubject.UNION, List.of("how-to-join")),
            new Told("relief-film", Script.Kind.LESSON, FilmSubject.RELIEF, List.of("relief-guide")));

    private final Productions productions;
    private final DemoProductions demo;
    private final Renderings renderings;
    private final Publication publication;
    private final DraftWriter writer;
    private final DemoStory stories;
    private final FilmFolder folder;
    private final FilmProperties properties;
    private final Catalogue catalogue;
    private final Unions unions;
    private final TransactionTemplate transaction;
    private final MessageSource words;
    private volatile @Nullable Thread beginning;

    DemoFilms(
            Productions productions,
            DemoProductions demo,
            Renderings renderings,
            Publication publication,
            DraftWriter writer,
            DemoStory stories,
            FilmFolder folder,
            FilmProperties properties,
            Catalogue catalogue,
            Unions unions,
            TransactionTemplate transaction,
            MessageSource words) {
        this.productions = productions;
        this.demo = demo;
        this.renderings = renderings;
        this.publication = publication;
        this.writer = writer;
        this.stories = stories;
        this.folder = folder;
        this.properties = properties;
        this.catalogue = catalogue;
        this.unions = unions;
        this.transaction = transaction;
        this.words = words;
    }

    /** @param documents public addresses of those that it explains */
    private record Told(String slug, Script.Kind kind, FilmSubject subject, List<String> documents) {}

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        beginning = Thread.ofPlatform().daemon().name("demo-films").start(this::fillIn);
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        Thread thread = beginning;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void fillIn() {
        try {
            inScope(this::showWhatCame);
            if (properties.demoRendering()) {
                Thread.sleep(WAIT_MILLIS);
                inScope(this::askForTheOthers);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | IOException trouble) {
            LOG.warn("The demo federation's films could not be filled in: {}", trouble.toString());
        }
    }

    /** Work that may fail as files do. */
    private interface FileWork {
        void run(UnionNode union) throws IOException;
    }

    private void inScope(FileWork work) throws IOException {
        Optional<UnionNode> top = unions.tops().stream().findFirst();
        if (top.isPresent()) {
            Scope scope = new Scope.Job(
                    "demo-films", new Scope.Subtree(NOBODY, top.get().path()));
            Scopes.<@Nullable Void, IOException>call(scope, () -> {
                work.run(top.get());
                return null;
            });
        }
    }

    private void showWhatCame(UnionNode union) throws IOException {
        if (isKnown(FIRST.slug())) {
            return;
        }
        Script script = Script.read(one(SHIPPED_SCRIPT).getContentAsString(StandardCharsets.UTF_8));
        Draft draft;
        try {
            draft = writer.sourced(script, documentsOf(FIRST));
        } catch (NotFound | NoSuchElementException changed) {
            LOG.info("The film that came with the platform does not fit the documents: {}", changed.getMessage());
            return;
        }
        ProductionId id = ProductionId.next();
        Path made = folder.begin(id, id.value());
        for (Resource file : files(SHIPPED)) {
            try (InputStream content = file.getInputStream()) {
                Files.copy(content, made.resolve(String.valueOf(file.getFilename())));
            }
        }
        folder.handOver(made, id, FilmSize.HD.toString());
        int length = FilmTimes.lengthOf(folder.text(id, FilmSize.HD.toString(), "film.chapters.vtt"));
        boolean first = inTransaction(() -> {
            boolean ours = demo.isOurTurn(FIRST.slug());
            if (ours) {
                productions.save(approve(FIRST, id, draft, union).rendered());
                renderings.addMade(id, FilmSize.HD, FilmFormat.MP4, length);
            }
            return ours;
        });
        if (first) {
            show(id);
        } else {
            folder.delete(folder.of(id, ""));
        }
    }

    private void askForTheOthers(UnionNode union) {
        for (Told film : FILMS) {
            try {
                askFor(film, union);
            } catch (ScriptWriter.NothingToTell | NotFound | NoSuchElementException changed) {
                LOG.info("A film of the demo federation is left out: {}", changed.getMessage());
            }
        }
        // Killed between the last two steps of one: it is there and not shown.
        inTransaction(() -> demo.made()).forEach(this::show);
    }

    private void askFor(Told film, UnionNode union) {
        if (isKnown(film.slug())) {
            return;
        }
        boolean story = film.kind() == Script.Kind.STORY;
        Draft draft = story
                ? stories.write(documentsOf(film).getFirst(), union.name())
                : writer.write(film.kind(), documentsOf(film), union.name());
        Scope scope = new Scope.Subtree(NOBODY, union.path());
        transaction.executeWithoutResult(status -> {
            if (demo.isOurTurn(film.slug())) {
                Production approved = approve(film, ProductionId.next(), draft, union);
                if (story) {
                    stories.illustrate(film.slug());
                }
                renderings.add(approved.id(), FilmSize.HD, FilmFormat.MP4, true, scope, null);
            }
        });
    }

    @EventListener
    void onMade(FilmMade made) {
        if (inTransaction(() -> demo.made()).contains(made.production())) {
            show(made.production());
        }
    }

    private void show(ProductionId id) {
        try {
            publication.publish(id, null, words.getMessage("making.replaced", null, Locale.SIMPLIFIED_CHINESE));
        } catch (Publication.Refused | Production.WrongState refused) {
            LOG.info("A film of the demo federation is not shown: {}", refused.getMessage());
        }
    }

    private Production approve(Told film, ProductionId id, Draft draft, UnionNode union) {
        Production begun = Production.begun(id, film.slug(), film.subject().name(), union.id(), draft, null);
        productions.add(begun, union.path());
        Production submitted = begun.submitted();
        productions.save(submitted);
        Production approved = submitted.approved(null, draft.digest());
        productions.save(approved);
        return approved;
    }

    private boolean isKnown(String slug) {
        return inTransaction(() -> demo.isKnown(slug));
    }

    private List<DocumentId> documentsOf(Told film) {
        return film.documents().stream()
                .map(slug -> catalogue.open(slug).orElseThrow().document().id())
                .toList();
    }

    private static Resource one(String pattern) throws IOException {
        return files(pattern).getFirst();
    }

    private static List<Resource> files(String pattern) throws IOException {
        return List.of(new PathMatchingResourcePatternResolver().getResources(pattern));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
