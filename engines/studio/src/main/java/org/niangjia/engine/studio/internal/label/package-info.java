/** The label of generated content (GB 45438-2025) in the metadata of files. */
@NullMarked
package org.niangjia.engine.studio.internal.label;

import org.jspecify.annotations.NullMarked;
