/** Tests of codes, passwords and sessions, with clocks of their own. */
@NullMarked
package org.niangjia.identity.internal;

import org.jspecify.annotations.NullMarked;
