@NullMarked
package org.niangjia.engine.studio.internal.pronunciation;

import org.jspecify.annotations.NullMarked;
