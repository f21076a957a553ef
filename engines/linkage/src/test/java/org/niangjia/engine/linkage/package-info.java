@NullMarked
package org.niangjia.engine.linkage;

import org.jspecify.annotations.NullMarked;
