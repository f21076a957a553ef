/** Samples: speech processes, when syllables sound, pauses, loudness, files of sound. */
@NullMarked
package org.niangjia.engine.studio.internal.sound;

import org.jspecify.annotations.NullMarked;
