package org.niangjia.engine.knowledge;

/**
 * A document that an index holds.
 *
 * @param id as it was put
 * @param title as the document writes it
 * @param version ISO date, or empty
 * @param passages how many it has, at least 1
 */
public record IndexedDocument(String id, String title, String version, int passages) {}
