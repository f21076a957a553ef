/** Runs, their steps as a job, and the outcome of each row. */
@NullMarked
package org.niangjia.batch.internal;

import org.jspecify.annotations.NullMarked;
