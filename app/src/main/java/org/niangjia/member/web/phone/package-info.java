/** The pages about the phone on a member's record. */
@NullMarked
package org.niangjia.member.web.phone;

import org.jspecify.annotations.NullMarked;
