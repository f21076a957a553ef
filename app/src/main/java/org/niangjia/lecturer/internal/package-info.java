/** Settings of the lecturer. */
@NullMarked
package org.niangjia.lecturer.internal;

import org.jspecify.annotations.NullMarked;
