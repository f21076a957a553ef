@NullMarked
package org.niangjia.member.web.phone;

import org.jspecify.annotations.NullMarked;
