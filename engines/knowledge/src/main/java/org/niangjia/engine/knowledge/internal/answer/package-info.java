/** Composing an answer from the sentences of passages, and judging whether it is one. */
@NullMarked
package org.niangjia.engine.knowledge.internal.answer;

import org.jspecify.annotations.NullMarked;
