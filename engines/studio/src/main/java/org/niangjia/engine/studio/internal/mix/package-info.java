/** The sound of a film: speech, music and chimes on one track. */
@NullMarked
package org.niangjia.engine.studio.internal.mix;

import org.jspecify.annotations.NullMarked;
