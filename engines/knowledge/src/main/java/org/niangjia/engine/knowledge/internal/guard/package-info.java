/** Holding a sentence against the passages that it cites. */
@NullMarked
package org.niangjia.engine.knowledge.internal.guard;

import org.jspecify.annotations.NullMarked;
