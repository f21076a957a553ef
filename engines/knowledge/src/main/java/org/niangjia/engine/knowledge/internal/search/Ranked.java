package org.niangjia.engine.knowledge.internal.search;

/**
 * One place in a ranking.
 *
 * @param entry number of the passage's entry in the view
 * @param score comparable within the ranking only
 */
public record Ranked(int entry, double score) {}
