/** The avatar's rig: its file, its check, and from a pose to outlines in place. */
@NullMarked
package org.niangjia.engine.studio.internal.rig;

import org.jspecify.annotations.NullMarked;
