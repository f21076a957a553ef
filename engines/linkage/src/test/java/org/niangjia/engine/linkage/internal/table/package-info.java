@NullMarked
package org.niangjia.engine.linkage.internal.table;

import org.jspecify.annotations.NullMarked;
