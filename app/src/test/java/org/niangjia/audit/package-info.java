/** Tests of the record. */
@NullMarked
package org.niangjia.audit;

import org.jspecify.annotations.NullMarked;
