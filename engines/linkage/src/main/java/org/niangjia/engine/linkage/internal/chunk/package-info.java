/** The comparing of a run in pieces, which outlive the process if they are kept on disk. */
@NullMarked
package org.niangjia.engine.linkage.internal.chunk;

import org.jspecify.annotations.NullMarked;
