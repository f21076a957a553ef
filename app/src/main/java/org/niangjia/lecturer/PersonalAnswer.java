package org.niangjia.lecturer;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An answer from the asker's own record. It is kept in his own conversation only, sealed.
 *
 * @param lines read one under the other, at least one
 * @param path of the page that shows the record
 * @param link message key of the words on the link to it
 */
public record PersonalAnswer(List<Line> lines, String path, String link) {

    /** @throws IllegalArgumentException if it says nothing */
    public PersonalAnswer {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an answer says something");
        }
    }

    /**
     * One line.
     *
     * @param words message key
     * @param facts what the words hold in braces
     */
    public record Line(String words, SortedMap<String, String> facts) {

        public static Line of(String words, Map<String, String> facts) {
            return new Line(words, new TreeMap<>(facts));
        }
    }
}
