package org.niangjia.engine.studio;

/** What an arm and its hand show. */
public enum Gesture {
    /** The hand lies before the body. */
    RELAXED,
    /** The open palm: please, here. */
    PALM,
    /** The forefinger points out to what is meant. */
    POINT,
    /** One finger: the first. */
    ONE,
    /** Two fingers: the second. */
    TWO,
    /** Three fingers: the third. */
    THREE,
    /** The thumb up: right, well done. */
    THUMB
}
