@NullMarked
package org.niangjia.engine.knowledge.internal.store;

import org.jspecify.annotations.NullMarked;
