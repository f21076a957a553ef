/** The report of a run: one page that needs nothing else. */
@NullMarked
package org.niangjia.engine.linkage.internal.report;

import org.jspecify.annotations.NullMarked;
