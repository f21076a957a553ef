/** Tables in columns, each distinct value kept once; reading them from files. */
@NullMarked
package org.niangjia.engine.linkage.internal.table;

import org.jspecify.annotations.NullMarked;
