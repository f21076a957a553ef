/** Children under 14, entered by their guardians. */
@NullMarked
package org.niangjia.privacy.internal.child;

import org.jspecify.annotations.NullMarked;
