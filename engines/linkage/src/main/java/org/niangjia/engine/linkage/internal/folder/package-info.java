/** Files that change together or not at all. */
@NullMarked
package org.niangjia.engine.linkage.internal.folder;

import org.jspecify.annotations.NullMarked;
