/** Tests of the engine that speaks and shows. */
@NullMarked
package org.niangjia.engine.studio;

import org.jspecify.annotations.NullMarked;
