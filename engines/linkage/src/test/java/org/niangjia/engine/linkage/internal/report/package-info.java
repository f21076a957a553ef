@NullMarked
package org.niangjia.engine.linkage.internal.report;

import org.jspecify.annotations.NullMarked;
