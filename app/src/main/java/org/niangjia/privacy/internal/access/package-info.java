/** Who looked at a person's data, in plain words. */
@NullMarked
package org.niangjia.privacy.internal.access;

import org.jspecify.annotations.NullMarked;
