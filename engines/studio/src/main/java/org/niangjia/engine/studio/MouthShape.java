package org.niangjia.engine.studio;

/**
 * The mouth from one time to another, in milliseconds from the beginning of the speech. A border between two shapes is the
 * middle of the change: who draws moves from the one to the other some 20 to 45 ms before and after it.
 */
public record MouthShape(Viseme viseme, int startMillis, int endMillis) {}
