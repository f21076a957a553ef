/**
 * Finds the records of different lists that name the same person or thing, without labels: what is compared is proposed from
 * the data, how much each agreement tells is learnt from the pairs (Fellegi and Sunter 1969, with EM), and every decision can
 * be explained.
 */
@NullMarked
package org.niangjia.engine.linkage;

import org.jspecify.annotations.NullMarked;
