/** Tests of the measuring itself. */
@NullMarked
package org.niangjia.bench;

import org.jspecify.annotations.NullMarked;
