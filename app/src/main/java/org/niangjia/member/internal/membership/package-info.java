/** Who is a member of which union, and the values that a person brings to it. */
@NullMarked
package org.niangjia.member.internal.membership;

import org.jspecify.annotations.NullMarked;
