package org.niangjia.engine.knowledge;

/**
 * A passage that a search found.
 *
 * @param documentId as the document was put
 * @param documentTitle as the document writes it
 * @param version ISO date of the document's version, or empty
 * @param score from 0 to 1; 1 is a passage asked for by its name, or found first by words and by meaning alike
 */
public record Hit(String documentId, String documentTitle, String version, Passage passage, double score) {}
