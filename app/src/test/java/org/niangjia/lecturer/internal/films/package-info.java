/** Tests of scripts, their review and their films. */
@NullMarked
package org.niangjia.lecturer.internal.films;

import org.jspecify.annotations.NullMarked;
