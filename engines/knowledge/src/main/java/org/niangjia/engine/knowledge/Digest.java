package org.niangjia.engine.knowledge;

import java.util.List;
import org.niangjia.engine.knowledge.internal.digest.Selection;
import org.niangjia.engine.knowledge.internal.text.Statements;

/**
 * The points of a document that matter most to those for whom it was written, each in a sentence that can be spoken. A
 * sentence is the document's own, or a shorter one that has passed the {@link Guard}.
 */
public final class Digest {

    private Digest() {}

    /** What a point tells. */
    public enum Role {
        /** For whom it is. */
        WHO,
        /** What one may or gets. */
        RIGHT,
        /** How much or how many. */
        AMOUNT,
        /** By when or for how long. */
        DEADLINE,
        /** What one must not do. */
        BAN,
        /** What one has to do. */
        DUTY,
        /** How it is applied for. */
        HOW,
        /** Which papers are needed. */
        MATERIAL,
        /** Where to ask. */
        CONTACT,
        OTHER
    }

    /**
     * A point.
     *
     * @param path headings above its passage from the outermost inwards
     * @param ordinal place of its passage in the document, from 0
     */
    public record Point(Role role, Sentence sentence, List<String> path, int ordinal) {

        public Point {
            path = List.copyOf(path);
        }
    }

    /**
     * The most important points in the order in which one tells them: for whom, what, then what to do; within these as the
     * document has them. The same document gives the same points.
     *
     * @param documentId as citations shall name the document
     * @param pointsMax at least 1; a short document may have fewer, a document of nothing but formalities none
     */
    public static List<Point> of(String documentId, SourceDocument document, int pointsMax) {
        if (pointsMax < 1) {
            throw new IllegalArgumentException("at least one point is asked for, not " + pointsMax);
        }
        return Selection.of(documentId, document).best(pointsMax);
    }

    /**
     * What of a document can't be spoken, so that whoever counts on it can be told.
     *
     * @param tooLong sentences of more than 120 characters, as the document has them, at most 1,000 characters of each
     * @param tableRows number of rows of tables, whose cells say nothing without the head of their column
     */
    public record Unspoken(List<String> tooLong, int tableRows) {

        public Unspoken {
            tooLong = List.copyOf(tooLong);
        }

        public boolean isEmpty() {
            return tooLong.isEmpty() && tableRows == 0;
        }
    }

    /** What {@link #of} passes over whatever it is worth. */
    public static Unspoken unspoken(SourceDocument document) {
        return Selection.unspoken(document);
    }

    /** Whether a line of a passage is a row of a table, with bars between its cells. */
    public static boolean isTableRow(String line) {
        return Statements.isTableRow(line);
    }
}
