@NullMarked
package org.niangjia.member.internal.transfer;

import org.jspecify.annotations.NullMarked;
