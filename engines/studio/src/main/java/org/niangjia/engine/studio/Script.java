package org.niangjia.engine.studio;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a film says and shows.
 *
 * @param id names the film in its label
 * @param producer who answers for the content, in the label: a union's name or credit code
 */
public record Script(String id, Kind kind, String title, String producer, Setting setting, List<ScriptScene> scenes) {

    private static final int SENTENCES_MAX = 400;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    /** What sort of film it is. */
    public enum Kind {
        /** One to two minutes on a policy. */
        CLIP(60, 120),
        /** Three to eight minutes with chapters. */
        LESSON(180, 480),
        /** Union news of a month. */
        NEWS(300, 480),
        /** Less than a minute. */
        ANNOUNCEMENT(20, 40),
        /** The story of a model worker. */
        STORY(60, 480);

        private final int secondsMin;
        private final int secondsMax;

        Kind(int secondsMin, int secondsMax) {
            this.secondsMin = secondsMin;
            this.secondsMax = secondsMax;
        }

        /** What is shorter has too little to tell. */
        public int secondsMin() {
            return secondsMin;
        }

        /** What is longer tires. */
        public int secondsMax() {
            return secondsMax;
        }

        /** A length that lies well within both. */
        public int secondsGood() {
            return secondsMin + (secondsMax - secondsMin) / 3;
        }
    }

    /** @throws IllegalArgumentException if there is no scene, no title, or more sentences than a film can bear */
    public Script {
        id = required(id, "id");
        kind = required(kind, "kind");
        title = required(title, "title");
        producer = required(producer, "producer");
        scenes = List.copyOf(required(scenes, "scenes"));
        setting = Objects.requireNonNullElse(setting, Setting.OFFICE);
        if (title.isBlank() || id.isBlank() || producer.isBlank()) {
            throw new IllegalArgumentException("a script has an id, a title and a producer");
        }
        long sentences =
                scenes.stream().mapToLong(scene -> scene.sentences().size()).sum();
        if (sentences == 0 || sentences > SENTENCES_MAX) {
            throw new IllegalArgumentException("a script has 1 to " + SENTENCES_MAX + " sentences, not " + sentences);
        }
    }

    /** What a file may leave out although it is needed. */
    static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    /** All that is said, in order. */
    public Stream<ScriptSentence> sentences() {
        return scenes.stream().flatMap(scene -> scene.sentences().stream());
    }

    /** How long the film will be, before anything is spoken; within some tenths of the truth. */
    public int estimatedSeconds() {
        return IntStream.range(0, scenes.size()).map(this::estimatedMillis).sum() / 1000;
    }

    /**
     * The same of one scene, in milliseconds.
     *
     * @param scene counted from 0
     */
    public int estimatedMillis(int scene) {
        return ScenePlan.estimatedMillis(scenes.get(scene));
    }

    /** @throws IllegalArgumentException if the text is no script; the message says what is wrong */
    public static Script read(String json) {
        try {
            return MAPPER.readValue(json, Script.class);
        } catch (JacksonException malformed) {
            Throwable root = malformed;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            String reason = root instanceof JacksonException jackson ? jackson.getOriginalMessage() : root.getMessage();
            throw new IllegalArgumentException("not a script: " + reason, malformed);
        }
    }

    /** The script as it is read again. */
    public String json() {
        return MAPPER.writeValueAsString(this);
    }
}
