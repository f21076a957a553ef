@NullMarked
package org.niangjia.lecturer.internal.films;

import org.jspecify.annotations.NullMarked;
