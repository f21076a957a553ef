/** The movement of the mouth while syllables are spoken. */
@NullMarked
package org.niangjia.engine.studio.internal.lips;

import org.jspecify.annotations.NullMarked;
