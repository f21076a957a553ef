/** Joinings, memberships and consents with their rules and tables. */
@NullMarked
package org.niangjia.member.internal;

import org.jspecify.annotations.NullMarked;
