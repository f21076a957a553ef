/** Looks at masked data: their reasons, and how many persons a day. */
@NullMarked
package org.niangjia.privacy.internal.reveal;

import org.jspecify.annotations.NullMarked;
