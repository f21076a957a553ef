/** Tests of the second person. */
@NullMarked
package org.niangjia.approval;

import org.jspecify.annotations.NullMarked;
