@NullMarked
package org.niangjia.engine.linkage.internal.evidence;

import org.jspecify.annotations.NullMarked;
