@NullMarked
package org.niangjia.engine.knowledge.internal.text;

import org.jspecify.annotations.NullMarked;
