package org.niangjia.lecturer.internal.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.niangjia.engine.studio.Expression;
import org.niangjia.engine.studio.ScriptSentence;

/**
 * The reviewed sentences that hold a film together and state nothing that needs a source ({@code lecturer/frames.tsv}: key,
 * text, and for those that depend on the subject a pattern of titles and headings; the first that fits is said).
 */
public final class Frames {

    private static final List<Frame> ALL = read();

    private Frames() {}

    private record Frame(String key, String text, Pattern subject) {}

    /** @param slots what stands for {@code {}} */
    public static ScriptSentence sentence(String key, String... slots) {
        String text = text(key);
        for (String slot : slots) {
            text = text.replace("{}", slot);
        }
        return spoken(text);
    }

    /** Why it concerns the listener. */
    public static ScriptSentence why(String subject) {
        return spoken(ALL.stream()
                .filter(frame -> frame.key().equals("why")
                        && frame.subject().matcher(subject).find())
                .findFirst()
                .orElseThrow()
                .text());
    }

    public static String text(String key) {
        return ALL.stream()
                .filter(frame -> frame.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no frame " + key))
                .text();
    }

    /** The texts of all frames, with {@code {}} where a title goes. */
    public static Stream<String> texts() {
        return ALL.stream().map(Frame::text);
    }

    private static ScriptSentence spoken(String text) {
        return new ScriptSentence(text, null, true, null, null, Expression.FRIENDLY, null);
    }

    private static List<Frame> read() {
        try (InputStream stream = Objects.requireNonNull(Frames.class.getResourceAsStream("/lecturer/frames.tsv"))) {
            return Arrays.stream(new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1))
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .map(columns ->
                            new Frame(columns[0], columns[1], Pattern.compile(columns.length > 2 ? columns[2] : "")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
