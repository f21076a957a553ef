@NullMarked
package org.niangjia.lecturer.internal.speech;

import org.jspecify.annotations.NullMarked;
