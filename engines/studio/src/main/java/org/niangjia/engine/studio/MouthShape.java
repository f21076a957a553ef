package org.niangjia.engine.studio;

/**
 * The mouth from one time to another, in milliseconds from the beginning of the speech. The shape is meant to be reached
 * at its start; who draws begins to move there some 40 ms earlier.
 */
public record MouthShape(Viseme viseme, int startMillis, int endMillis) {}
