@NullMarked
package org.niangjia.engine.studio;

import org.jspecify.annotations.NullMarked;
