package org.niangjia.engine.knowledge.internal.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.niangjia.engine.knowledge.internal.search.View;
import org.niangjia.engine.knowledge.internal.text.Terms;

/**
 * Matters of working life that national laws leave to provinces, cities, employers and unions, such as 高温津贴. Documents
 * that never mention one do not settle it, however near their words are.
 */
final class LocalMatters {

    private final List<String> matters;

    private LocalMatters(List<String> matters) {
        this.matters = matters;
    }

    /** Those of {@code local-matters.txt}, written for this project: words between spaces and line ends. */
    static LocalMatters known() {
        try (InputStream stream = Objects.requireNonNull(LocalMatters.class.getResourceAsStream("local-matters.txt"))) {
            String words = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new LocalMatters(Stream.of(words.strip().split("\\s+")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the question is about one of them that no document mentions. */
    boolean areMissing(String question, View view) throws IOException {
        String asked = Terms.fold(question);
        for (String matter : matters) {
            if (asked.contains(matter) && !view.mentions(matter)) {
                return true;
            }
        }
        return false;
    }
}
