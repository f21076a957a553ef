/** The pages of joining, for workers and at the desk. */
@NullMarked
package org.niangjia.member.web.joining;

import org.jspecify.annotations.NullMarked;
