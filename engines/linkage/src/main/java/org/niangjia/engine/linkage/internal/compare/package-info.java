/** How alike two values are, in levels. */
@NullMarked
package org.niangjia.engine.linkage.internal.compare;

import org.jspecify.annotations.NullMarked;
