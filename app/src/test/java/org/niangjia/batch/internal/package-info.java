/** Tests of runs and of reading sheets. */
@NullMarked
package org.niangjia.batch.internal;

import org.jspecify.annotations.NullMarked;
