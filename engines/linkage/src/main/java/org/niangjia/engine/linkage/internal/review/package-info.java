/** Pairs that people judge. */
@NullMarked
package org.niangjia.engine.linkage.internal.review;

import org.jspecify.annotations.NullMarked;
