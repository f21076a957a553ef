@NullMarked
package org.niangjia.engine.linkage.internal.compare;

import org.jspecify.annotations.NullMarked;
