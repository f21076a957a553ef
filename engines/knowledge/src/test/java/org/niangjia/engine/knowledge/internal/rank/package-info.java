@NullMarked
package org.niangjia.engine.knowledge.internal.rank;

import org.jspecify.annotations.NullMarked;
