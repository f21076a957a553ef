@NullMarked
package org.niangjia.engine.linkage.internal.normal;

import org.jspecify.annotations.NullMarked;
