@NullMarked
package org.niangjia.lecturer.internal.script;

import org.jspecify.annotations.NullMarked;
