/** The reading of Chinese characters in their context: words, characters with several readings, changes of tone. */
@NullMarked
package org.niangjia.engine.studio.internal.pronunciation;

import org.jspecify.annotations.NullMarked;
