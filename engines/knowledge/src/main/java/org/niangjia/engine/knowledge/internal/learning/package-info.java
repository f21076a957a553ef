/** Learning the ranking from questions whose answers are known; not needed for answering. */
@NullMarked
package org.niangjia.engine.knowledge.internal.learning;

import org.jspecify.annotations.NullMarked;
