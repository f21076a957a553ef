/** Tests of joining and membership. */
@NullMarked
package org.niangjia.member.internal;

import org.jspecify.annotations.NullMarked;
