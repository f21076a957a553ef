@NullMarked
package org.niangjia.member.internal.union;

import org.jspecify.annotations.NullMarked;
