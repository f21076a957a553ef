/** What a run can tell about itself without the truth. */
@NullMarked
package org.niangjia.engine.linkage.internal.evidence;

import org.jspecify.annotations.NullMarked;
