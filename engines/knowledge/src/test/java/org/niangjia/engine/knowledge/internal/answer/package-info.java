@NullMarked
package org.niangjia.engine.knowledge.internal.answer;

import org.jspecify.annotations.NullMarked;
