package org.niangjia.lecturer.internal.films;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        for (String name : photographsIn(production)) {
            byte[] content = find(production.slug(), name)
                    .orElseThrow(() -> new IllegalStateException("a photograph is missing: " + name));
            Files.write(folder.resolve(name), content);
        }
        for (String name : recordingsIn(production)) {
            byte[] content = recording(production.slug(), name)
                    .filter(wav -> VoiceRecording.nameOf(wav).equals(name))
                    .orElseThrow(() -> new IllegalStateException("a recording is missing or another one: " + name));
            Files.write(folder.resolve(name), content);
        }
    }

    private static List<String> recordingsIn(Production production) {
        return production
                .draft()
                .script()
                .sentences()
                .map(ScriptSentence::recording)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    private static List<String> photographsIn(Production production) {
        return production.draft().script().scenes().stream()
                .map(ScriptScene::photo)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    /** A photograph as JPEG. */
    Optional<byte[]> find(String slug, String name) {
        return sql.sql("select content from lecturer.film_photo where slug = :slug and name = :name")
                .param("slug", slug)
                .param("name", name)
                .query(byte[].class)
                .optional();
    }

    /** A recording as WAV. */
    Optional<byte[]> recording(String slug, String name) {
        return sql.sql("select content from lecturer.film_recording where slug = :slug and name = :name")
                .param("slug", slug)
                .param("name", name)
                .query(byte[].class)
                .optional();
    }

    void add(String slug, VoiceRecording recording) {
        sql.sql("""
                        insert into lecturer.film_recording (slug, name, content, added)
                        values (:slug, :name, :content, :now) on conflict (slug, name) do nothing
                        """)
                .param("slug", slug)
                .param("name", recording.name())
                .param("content", recording.wav())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void add(String slug, Photograph photograph) {
        sql.sql("""
                        insert into lecturer.film_photo (slug, name, content, added)
                        values (:slug, :name, :content, :now) on conflict (slug, name) do nothing
                        """)
                .param("slug", slug)
                .param("name", photograph.name())
                .param("content", photograph.jpeg())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
