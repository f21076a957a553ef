/** Tests of how the platform is operated. */
@NullMarked
package org.niangjia.operation;

import org.jspecify.annotations.NullMarked;
