/** Proposed changes, their decision, and the kinds that the modules declare. */
@NullMarked
package org.niangjia.approval.internal;

import org.jspecify.annotations.NullMarked;
