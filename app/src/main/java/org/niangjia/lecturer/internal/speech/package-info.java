/** The voice of 小宣: which words may be spoken, and speaking them without starving the pages. */
@NullMarked
package org.niangjia.lecturer.internal.speech;

import org.jspecify.annotations.NullMarked;
