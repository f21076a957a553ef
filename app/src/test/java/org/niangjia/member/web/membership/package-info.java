@NullMarked
package org.niangjia.member.web.membership;

import org.jspecify.annotations.NullMarked;
