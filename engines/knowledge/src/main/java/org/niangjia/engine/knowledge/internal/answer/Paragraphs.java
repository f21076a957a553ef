package org.niangjia.engine.knowledge.internal.answer;

import java.util.ArrayList;
import java.util.List;
import org.niangjia.engine.knowledge.internal.text.Statement;
import org.niangjia.engine.knowledge.internal.text.Statements;

/** The paragraphs (款) of a passage, each with the items (项) of its list. */
final class Paragraphs {

    private final List<Paragraph> paragraphs = new ArrayList<>();

    /**
     * A paragraph.
     *
     * @param line the paragraph itself or the lead-in of its list, literally
     * @param items lines of the list, literally
     */
    record Paragraph(String line, List<String> items) {

        /** The paragraph's line and its items. */
        List<String> lines() {
            List<String> lines = new ArrayList<>(List.of(line));
            lines.addAll(items);
            return lines;
        }
    }

    private Paragraphs() {}

    static Paragraphs of(String passage) {
        Paragraphs read = new Paragraphs();
        passage.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(read::read);
        return read;
    }

    private void read(String line) {
        if (Statements.isItem(line) && !paragraphs.isEmpty()) {
            paragraphs.getLast().items().add(line);
        } else {
            paragraphs.add(new Paragraph(line, new ArrayList<>()));
        }
    }

    /** The paragraphs from one number to another, counted from 1; those that aren't there are left out. */
    List<Paragraph> between(int first, int last) {
        return first > paragraphs.size() || last < 1
                ? List.of()
                : List.copyOf(paragraphs.subList(Math.max(first, 1) - 1, Math.min(last, paragraphs.size())));
    }

    int count() {
        return paragraphs.size();
    }

    /** Number from 1 of the paragraph in which the statement stands, or 0. */
    int numberOf(Statement statement) {
        for (int number = 1; number <= paragraphs.size(); number++) {
            if (paragraphs.get(number - 1).lines().stream()
                    .anyMatch(line -> line.contains(statement.quotes().getLast()))) {
                return number;
            }
        }
        return 0;
    }
}
