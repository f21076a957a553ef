@NullMarked
package org.niangjia.engine.studio.internal.text;

import org.jspecify.annotations.NullMarked;
