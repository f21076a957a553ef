@NullMarked
package org.niangjia.member.internal.joining;

import org.jspecify.annotations.NullMarked;
