/** Tests of what 小宣 understands. */
@NullMarked
package org.niangjia.lecturer.internal.understanding;

import org.jspecify.annotations.NullMarked;
