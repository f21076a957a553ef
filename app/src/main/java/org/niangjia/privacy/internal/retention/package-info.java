/** The rules by which data goes, and the nightly job that follows them. */
@NullMarked
package org.niangjia.privacy.internal.retention;

import org.jspecify.annotations.NullMarked;
