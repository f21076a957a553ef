package org.niangjia.lecturer.internal.films;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.Script;
import org.niangjia.engine.studio.ScriptScene;
import org.niangjia.engine.studio.ScriptSentence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The photographs and recordings that scripts name, in the database like all that people hand in (decision 20), shared by the versions of
 * a film. Within the scope of the film's union.
 */
@Repository
public class FilmAssets {

    private static final String PHOTOGRAPHS = "lecturer.film_photo";
    private static final String RECORDINGS = "lecturer.film_recording";

    private final JdbcClient sql;
    private final Productions productions;
    private final Clock clock;

    FilmAssets(JdbcClient sql, Productions productions, Clock clock) {
        this.sql = sql;
        this.productions = productions;
        this.clock = clock;
    }

    /**
     * Puts what the film's script names into a folder, under the names that it has for them.
     *
     * @param folder is there
     * @throws IOException if one can't be written
     * @throws IllegalStateException if the scope doesn't hold the film or one of its photographs or recordings
     */
    @Transactional(readOnly = true)
    public void copyTo(ProductionId film, Path folder) throws IOException {
        Production production = productions
                .find(film)
                .orElseThrow(() -> new IllegalStateException("no such film in the scope: " + film));
        Script script = production.draft().script();
        for (String name : named(script.scenes().stream().map(ScriptScene::photo))) {
            byte[] content = find(production.slug(), name)
                    .orElseThrow(() -> new IllegalStateException("a photograph is missing: " + name));
            Files.write(folder.resolve(name), content);
        }
        for (String name : named(script.sentences().map(ScriptSentence::recording))) {
            byte[] content = recording(production.slug(), name)
                    .filter(wav -> VoiceRecording.nameOf(wav).equals(name))
                    .orElseThrow(() -> new IllegalStateException("a recording is missing or another one: " + name));
            Files.write(folder.resolve(name), content);
        }
    }

    private static List<String> named(Stream<@Nullable String> names) {
        return names.filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    /** A photograph as JPEG. */
    Optional<byte[]> find(String slug, String name) {
        return content(PHOTOGRAPHS, slug, name);
    }

    /** A recording as WAV. */
    Optional<byte[]> recording(String slug, String name) {
        return content(RECORDINGS, slug, name);
    }

    void add(String slug, VoiceRecording recording) {
        add(RECORDINGS, slug, recording.name(), recording.wav());
    }

    void add(String slug, Photograph photograph) {
        add(PHOTOGRAPHS, slug, photograph.name(), photograph.jpeg());
    }

    private Optional<byte[]> content(String table, String slug, String name) {
        return sql.sql("select content from " + table + " where slug = :slug and name = :name")
                .param("slug", slug)
                .param("name", name)
                .query(byte[].class)
                .optional();
    }

    private void add(String table, String slug, String name, byte[] content) {
        sql.sql("insert into " + table + """
                         (slug, name, content, added)
                        values (:slug, :name, :content, :now) on conflict (slug, name) do nothing
                        """)
                .param("slug", slug)
                .param("name", name)
                .param("content", content)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
