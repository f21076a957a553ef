/** Finding the union that a worker can belong to. */
@NullMarked
package org.niangjia.member.internal.union;

import org.jspecify.annotations.NullMarked;
