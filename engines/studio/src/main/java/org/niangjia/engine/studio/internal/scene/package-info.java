/** The pictures of a film: settings, cards, slides, figures, captions and the person, in layers. */
@NullMarked
package org.niangjia.engine.studio.internal.scene;

import org.jspecify.annotations.NullMarked;
