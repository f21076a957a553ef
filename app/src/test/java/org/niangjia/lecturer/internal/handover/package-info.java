/** Tests of handing questions over, without pages. */
@NullMarked
package org.niangjia.lecturer.internal.handover;

import org.jspecify.annotations.NullMarked;
