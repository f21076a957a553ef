package org.niangjia.engine.knowledge;

/**
 * Where a sentence of an answer stands.
 *
 * @param document title as the document writes it
 * @param version ISO date of the document's version, or empty
 * @param passageId identifier of the passage in the document
 * @param passage heading of the passage as the document writes it
 * @param quote occurs literally in the passage's text
 */
public record Citation(
        String documentId, String document, String version, String passageId, String passage, String quote) {}
