/** Which pairs of records are compared at all. */
@NullMarked
package org.niangjia.engine.linkage.internal.block;

import org.jspecify.annotations.NullMarked;
