/** From a text to its pronunciation, from the pronunciation to speech with its times, and to an avatar whose mouth follows. */
@NullMarked
package org.niangjia.engine.studio;

import org.jspecify.annotations.NullMarked;
