/** One spelling for what is written in many ways. */
@NullMarked
package org.niangjia.engine.linkage.internal.normal;

import org.jspecify.annotations.NullMarked;
