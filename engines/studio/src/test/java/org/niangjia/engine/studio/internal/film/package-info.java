/** Tests of media files. */
@NullMarked
package org.niangjia.engine.studio.internal.film;

import org.jspecify.annotations.NullMarked;
