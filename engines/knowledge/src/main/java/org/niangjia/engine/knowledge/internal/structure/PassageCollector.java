package org.niangjia.engine.knowledge.internal.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.niangjia.engine.knowledge.Passage;
import org.niangjia.engine.knowledge.internal.text.Sha256;

/**
 * Gathers paragraphs under headings and names the passages. The identifier is made of title, headings and the number of
 * times these were seen before, not of the place in the document, so that it survives what is inserted elsewhere.
 */
final class PassageCollector {

    private static final int ID_LENGTH = 20;

    private final String title;
    private final List<Passage> passages = new ArrayList<>();
    private final Map<String, Integer> occurrences = new HashMap<>();
    private String heading;
    private String identity;
    private List<String> path = List.of();
    private StringJoiner text = new StringJoiner("\n");

    /** Begins with a passage that is headed by the document's title. */
    PassageCollector(String title) {
        this.title = title;
        this.heading = title;
        this.identity = title;
    }

    /** Ends the passage before and begins one that is told from others by its heading alone. */
    void beginArticle(String newHeading, List<String> newPath) {
        begin(newHeading, newPath, newHeading);
    }

    /** Ends the passage before and begins one that is told from others by all headings above it. */
    void beginSection(String newHeading, List<String> newPath) {
        begin(newHeading, newPath, String.join("\n", newPath) + "\n" + newHeading);
    }

    private void begin(String newHeading, List<String> newPath, String newIdentity) {
        end();
        heading = newHeading;
        path = List.copyOf(newPath);
        identity = newIdentity;
    }

    void paragraph(String line) {
        if (!line.isBlank()) {
            text.add(line);
        }
    }

    /** All passages that have text. */
    List<Passage> finish() {
        end();
        return passages;
    }

    private void end() {
        if (text.length() > 0) {
            int occurrence = occurrences.merge(identity, 1, Integer::sum);
            String id = Sha256.hex(title + "\n" + identity + "\n" + occurrence).substring(0, ID_LENGTH);
            passages.add(Passage.of(id, heading, path, text.toString(), passages.size()));
            text = new StringJoiner("\n");
        }
    }
}
