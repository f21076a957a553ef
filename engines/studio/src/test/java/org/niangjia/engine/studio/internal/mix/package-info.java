@NullMarked
package org.niangjia.engine.studio.internal.mix;

import org.jspecify.annotations.NullMarked;
