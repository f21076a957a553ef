/** Other record-linkage engines, each run by a small main class in a process and on a class path of its own, to measure beside ours. */
@NullMarked
package org.niangjia.bench.peers;

import org.jspecify.annotations.NullMarked;
