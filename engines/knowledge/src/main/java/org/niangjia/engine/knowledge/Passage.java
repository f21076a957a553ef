package org.niangjia.engine.knowledge;

import java.util.List;
import org.niangjia.engine.knowledge.internal.text.Sha256;

/**
 * The smallest part of a document that is cited by a name of its own: an article of a law, a section of a guide.
 *
 * @param id stays the same in all versions of the document as long as the title and the heading stay; unique in it
 * @param heading as the document writes it, whole and never empty, such as {@code 第三十八条}
 * @param path headings above this one from the outermost inwards, such as {@code 第四章 劳动合同的解除和终止}
 * @param text everything under the heading, a line a paragraph, never blank; what is quoted occurs in it literally
 * @param contentHash hexadecimal SHA-256 of heading and text; equal hashes mean equal content
 * @param ordinal place in the document, counted from 0
 */
public record Passage(String id, String heading, List<String> path, String text, String contentHash, int ordinal) {

    /** @throws IllegalArgumentException if identifier, heading or text is blank or the ordinal negative */
    public Passage {
        if (id.isBlank() || heading.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("a passage has an identifier, a heading and text");
        }
        if (ordinal < 0) {
            throw new IllegalArgumentException("negative ordinal: " + ordinal);
        }
        path = List.copyOf(path);
    }

    /** A passage whose content hash is computed from its heading and text. */
    public static Passage of(String id, String heading, List<String> path, String text, int ordinal) {
        return new Passage(id, heading, path, text, Sha256.hex(heading + "\n" + text), ordinal);
    }
}
