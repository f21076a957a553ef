/** Ranking what the searches found, with what was learnt from questions whose answers are known. */
@NullMarked
package org.niangjia.engine.knowledge.internal.rank;

import org.jspecify.annotations.NullMarked;
