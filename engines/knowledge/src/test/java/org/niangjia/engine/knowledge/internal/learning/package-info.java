@NullMarked
package org.niangjia.engine.knowledge.internal.learning;

import org.jspecify.annotations.NullMarked;
