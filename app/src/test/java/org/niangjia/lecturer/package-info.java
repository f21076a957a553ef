/** Tests of the lecturer by the web. */
@NullMarked
package org.niangjia.lecturer;

import org.jspecify.annotations.NullMarked;
