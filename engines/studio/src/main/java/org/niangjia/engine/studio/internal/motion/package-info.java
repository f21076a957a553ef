/** How a number or a state passes from one value to another over time. */
@NullMarked
package org.niangjia.engine.studio.internal.motion;

import org.jspecify.annotations.NullMarked;
