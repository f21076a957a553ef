package org.niangjia.engine.studio.internal.pronunciation;

/**
 * A character and how it is read.
 *
 * @param pinyin with a tone digit, 5 for the neutral tone, and v for ü; empty if no source knows the character
 * @param beginsWord whether a word begins here
 */
public record Reading(String character, String pinyin, boolean beginsWord) {}
