@NullMarked
package org.niangjia.engine.knowledge;

import org.jspecify.annotations.NullMarked;
