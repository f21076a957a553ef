@NullMarked
package org.niangjia.engine.knowledge.internal.embedding;

import org.jspecify.annotations.NullMarked;
