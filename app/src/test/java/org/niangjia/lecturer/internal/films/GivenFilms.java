package org.niangjia.lecturer.internal.films;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.FilmFormat;
import org.niangjia.engine.studio.FilmSize;
import org.niangjia.engine.studio.Layout;
import org.niangjia.engine.studio.Script;
import org.niangjia.engine.studio.ScriptScene;
import org.niangjia.engine.studio.ScriptSentence;
import org.niangjia.engine.studio.Setting;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.lecturer.internal.documents.Catalogue;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.niangjia.organisation.Unions;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Films in any state, without their way through the desk. */
public final class GivenFilms {

    private static final OrgPath PROVINCE = OrgPath.root("yj");
    private static final AccountId WRITER = new AccountId(UUID.fromString("00000000-0000-0000-0000-00000000f11a"));
    private static final AccountId REVIEWER = new AccountId(UUID.fromString("00000000-0000-0000-0000-00000000f11b"));
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ApplicationContext platform;

    public GivenFilms(ApplicationContext platform) {
        this.platform = platform;
    }

    /** An address that no other test uses. */
    public static String anySlug() {
        return "film-of-a-test-" + NUMBER.incrementAndGet();
    }

    /** In the scope of an editor of the province, whom row-level security lets work on its films. */
    public <T extends @Nullable Object> T asEditor(Supplier<T> work) {
        return Scopes.call(new Scope.Job("test", new Scope.Subtree(WRITER, PROVINCE)), work::get);
    }

    public <T> T inTransaction(Supplier<T> work) {
        return asEditor(() -> Objects.requireNonNull(
                platform.getBean(TransactionTemplate.class).execute(status -> work.get())));
    }

    /** Of frames only, so that it rests on nothing. */
    @SuppressWarnings("NullAway") // which does not read from class files that a frame has no source
    public static Draft draft(String title, String... sentences) {
        List<ScriptSentence> said = Arrays.stream(sentences)
                .map(text -> new ScriptSentence(text, null, true, null, null, null, null))
                .toList();
        List<ScriptScene> scenes = new ArrayList<>();
        scenes.add(new ScriptScene(Layout.TITLE, title, null, null, null, null, said.subList(0, 1)));
        for (ScriptSentence each : said.subList(1, said.size())) {
            scenes.add(new ScriptScene(Layout.PERSON, null, null, null, null, null, List.of(each)));
        }
        Script script = new Script(title, Script.Kind.ANNOUNCEMENT, title, "云江省总工会", Setting.OFFICE, scenes);
        List<@Nullable PassageRef> sources = new ArrayList<>();
        said.forEach(frame -> sources.add(null));
        return new Draft(script, sources);
    }

    /** What the platform writes from a document by itself. */
    public Draft draftFrom(String title) {
        Catalogue.Item document = platform.getBean(Catalogue.class).inUse().stream()
                .filter(item -> item.document().title().equals(title))
                .findFirst()
                .orElseThrow();
        return asEditor(() -> platform.getBean(DraftWriter.class)
                .write(Script.Kind.ANNOUNCEMENT, List.of(document.document().id()), "云江省总工会"));
    }

    public ProductionId approved(String slug, Draft draft) {
        return approved(slug, draft, draft.digest());
    }

    /** @param digest of what the reviewer approved, be it this script or another */
    public ProductionId approved(String slug, Draft draft, String digest) {
        Productions productions = platform.getBean(Productions.class);
        return inTransaction(() -> {
            Production begun = Production.begun(
                    slug,
                    FilmSubject.OTHER.name(),
                    platform.getBean(Unions.class).at(PROVINCE).orElseThrow().id(),
                    draft,
                    WRITER);
            productions.add(begun, PROVINCE);
            Production submitted = begun.submitted();
            productions.save(submitted);
            productions.save(submitted.approved(REVIEWER, digest));
            return begun.id();
        });
    }

    /** As a platform leaves it that was killed while its first lane made the film. */
    public void leftInTheMaking(ProductionId id, UUID rendering) {
        inTransaction(() -> platform.getBean(JdbcClient.class)
                .sql("""
                        insert into lecturer.rendering (id, production, size, format, state, background, scope, lane, requested, begun)
                        values (:rendering, :id, 'HD', 'MP4', 'RUNNING', false, :scope, 1, now(), now())
                        """)
                .param("rendering", rendering)
                .param("id", id.value())
                .param("scope", new Scope.Subtree(WRITER, PROVINCE).asText())
                .update());
    }

    /** With the files of the film that comes with the platform. */
    public ProductionId rendered(String slug, Draft draft) {
        ProductionId id = approved(slug, draft);
        putFiles(id);
        inTransaction(() -> {
            platform.getBean(Renderings.class).addMade(id, FilmSize.HD, FilmFormat.MP4, 30_000);
            Productions productions = platform.getBean(Productions.class);
            productions.save(productions.find(id).orElseThrow().rendered());
            return id;
        });
        return id;
    }

    public ProductionId published(String slug, Draft draft) {
        ProductionId id = rendered(slug, draft);
        publish(id);
        return id;
    }

    public void publish(ProductionId id) {
        asEditor(() -> {
            platform.getBean(Publication.class).publish(id, REVIEWER, "有了新版本");
            return null;
        });
    }

    public void withdrawn(ProductionId id) {
        asEditor(() -> {
            platform.getBean(Publication.class).withdraw(id, "内容有误", REVIEWER);
            return null;
        });
    }

    public ProductionState stateOf(ProductionId id) {
        return inTransaction(
                () -> platform.getBean(Productions.class).find(id).orElseThrow().state());
    }

    public List<Rendering> renderingsOf(ProductionId id) {
        return inTransaction(() -> platform.getBean(Renderings.class).lastOf(List.of(id)));
    }

    public Path folderOf(ProductionId id) {
        return platform.getBean(FilmFolder.class).of(id, FilmSize.HD.toString());
    }

    public long playsOf(String slug) {
        return inTransaction(() -> platform.getBean(JdbcClient.class)
                .sql("select sum(plays) from lecturer.production where slug = :slug")
                .param("slug", slug)
                .query(Long.class)
                .single());
    }

    private void putFiles(ProductionId id) {
        FilmFolder folder = platform.getBean(FilmFolder.class);
        try {
            Path made = folder.begin(id, id.value());
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:demo/films/film.*")) {
                Files.write(made.resolve(String.valueOf(file.getFilename())), file.getContentAsByteArray());
            }
            folder.handOver(made, id, FilmSize.HD.toString());
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
