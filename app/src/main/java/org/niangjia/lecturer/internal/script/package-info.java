/** From the points of a document to scenes: frames, figures, lists, procedures and how they are laid out. */
@NullMarked
package org.niangjia.lecturer.internal.script;

import org.jspecify.annotations.NullMarked;
