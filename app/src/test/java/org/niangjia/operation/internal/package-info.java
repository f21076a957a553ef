/** Tests of single findings. */
@NullMarked
package org.niangjia.operation.internal;

import org.jspecify.annotations.NullMarked;
