@NullMarked
package org.niangjia.engine.studio.internal.sound;

import org.jspecify.annotations.NullMarked;
