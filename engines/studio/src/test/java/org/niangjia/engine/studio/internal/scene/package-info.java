@NullMarked
package org.niangjia.engine.studio.internal.scene;

import org.jspecify.annotations.NullMarked;
