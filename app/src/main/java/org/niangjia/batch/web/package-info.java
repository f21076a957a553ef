/** The desk's list of runs, and each run with its progress and its outcome. */
@NullMarked
package org.niangjia.batch.web;

import org.jspecify.annotations.NullMarked;
