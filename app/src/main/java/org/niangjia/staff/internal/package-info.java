/** The changes of powers that need a second person. */
@NullMarked
package org.niangjia.staff.internal;

import org.jspecify.annotations.NullMarked;
