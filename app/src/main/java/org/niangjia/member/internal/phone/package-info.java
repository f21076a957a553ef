/** The phone on a member's record: whose it is, and how it gets free. */
@NullMarked
package org.niangjia.member.internal.phone;

import org.jspecify.annotations.NullMarked;
