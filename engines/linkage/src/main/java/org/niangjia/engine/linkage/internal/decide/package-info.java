/** From probabilities of pairs to links and clusters. */
@NullMarked
package org.niangjia.engine.linkage.internal.decide;

import org.jspecify.annotations.NullMarked;
