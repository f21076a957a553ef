package org.niangjia.engine.studio;

import java.util.Objects;

/**
 * What a sentence rests on.
 *
 * @param document the document's title or identifier
 * @param version of the document, such as the day from which it is in force
 * @param passage the article or heading
 */
public record SourceCitation(String document, String version, String passage) {

    /** @throws IllegalArgumentException if document or passage is blank */
    public SourceCitation {
        document = Script.required(document, "document");
        version = Objects.requireNonNullElse(version, "");
        passage = Script.required(passage, "passage");
        if (document.isBlank() || passage.isBlank()) {
            throw new IllegalArgumentException("a citation names its document and passage");
        }
    }

    /** As it is printed under a text. */
    public String inWords() {
        return "《" + document + "》" + (version.isBlank() ? "" : "（" + version + "）") + passage;
    }
}
