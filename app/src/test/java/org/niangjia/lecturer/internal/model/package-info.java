@NullMarked
package org.niangjia.lecturer.internal.model;

import org.jspecify.annotations.NullMarked;
