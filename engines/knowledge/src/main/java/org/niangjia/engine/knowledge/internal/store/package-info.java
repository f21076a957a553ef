/** What the index keeps on disk: passages in Lucene, vectors in a file of their own. */
@NullMarked
package org.niangjia.engine.knowledge.internal.store;

import org.jspecify.annotations.NullMarked;
