/** From the bytes of a file, which nobody has checked, to its blocks of text. */
@NullMarked
package org.niangjia.engine.knowledge.internal.reading;

import org.jspecify.annotations.NullMarked;
