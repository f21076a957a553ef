/** From blocks of text to a document's title, version and passages. */
@NullMarked
package org.niangjia.engine.knowledge.internal.structure;

import org.jspecify.annotations.NullMarked;
