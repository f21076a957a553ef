/** Tests of the pages of joining and membership. */
@NullMarked
package org.niangjia.member.web.joining;

import org.jspecify.annotations.NullMarked;
