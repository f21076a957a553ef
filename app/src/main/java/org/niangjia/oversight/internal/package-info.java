/** Verifying the record and rotating the keys as jobs. */
@NullMarked
package org.niangjia.oversight.internal;

import org.jspecify.annotations.NullMarked;
