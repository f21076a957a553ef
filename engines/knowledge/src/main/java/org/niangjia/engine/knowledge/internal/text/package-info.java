/** Chinese text as the searches see it: folding, terms, numbers, sentences. */
@NullMarked
package org.niangjia.engine.knowledge.internal.text;

import org.jspecify.annotations.NullMarked;
