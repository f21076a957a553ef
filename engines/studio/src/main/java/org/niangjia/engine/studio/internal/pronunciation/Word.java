package org.niangjia.engine.studio.internal.pronunciation;

import java.util.List;

/**
 * A word of the lexicon.
 *
 * @param reading its syllables in pinyin, or none if each character has its usual reading
 * @param cost the negative logarithm of how likely it is among all words
 */
record Word(List<String> reading, double cost) {}
