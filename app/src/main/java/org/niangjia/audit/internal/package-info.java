/** Storage of the record and the chainer that links it. */
@NullMarked
package org.niangjia.audit.internal;

import org.jspecify.annotations.NullMarked;
