/** A member's way from one union to another: joined once, transferred as his work moves (一次入会、动态接转). */
@NullMarked
package org.niangjia.member.internal.transfer;

import org.jspecify.annotations.NullMarked;
