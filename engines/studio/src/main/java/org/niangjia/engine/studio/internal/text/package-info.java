/** A displayed text as it is said: numbers, dates, signs and foreign words in Chinese characters and letters. */
@NullMarked
package org.niangjia.engine.studio.internal.text;

import org.jspecify.annotations.NullMarked;
