package org.niangjia.engine.studio;

/**
 * A label as it was found in a file.
 *
 * @param intact whether the content is the one that was labelled; false also if the label says nothing about it
 */
public record LabelFound(AigcLabel label, boolean intact) {}
