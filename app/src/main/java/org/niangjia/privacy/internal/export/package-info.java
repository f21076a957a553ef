/** A person's data as one file, for programs and to read. */
@NullMarked
package org.niangjia.privacy.internal.export;

import org.jspecify.annotations.NullMarked;
