/** A worker asks to join, and the union decides. */
@NullMarked
package org.niangjia.member.internal.joining;

import org.jspecify.annotations.NullMarked;
