/** The text version of a film on paper. */
@NullMarked
package org.niangjia.engine.studio.internal.paper;

import org.jspecify.annotations.NullMarked;
