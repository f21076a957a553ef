/** Finding passages: by words, by meaning, by name, and the three together. */
@NullMarked
package org.niangjia.engine.knowledge.internal.search;

import org.jspecify.annotations.NullMarked;
