@NullMarked
package org.niangjia.member.internal.membership;

import org.jspecify.annotations.NullMarked;
