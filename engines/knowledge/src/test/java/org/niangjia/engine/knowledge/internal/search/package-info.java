@NullMarked
package org.niangjia.engine.knowledge.internal.search;

import org.jspecify.annotations.NullMarked;
