package org.niangjia.engine.linkage.internal.chunk;

import org.niangjia.engine.linkage.internal.block.Found;
import org.niangjia.engine.linkage.internal.model.Patterns;

/**
 * What the comparing of one slice of one rule gave.
 *
 * @param patterns of all its pairs
 * @param kept those of its pairs that may become links
 */
public record Chunk(Found found, Patterns patterns, KeptPairs kept) {}
