/** The inside of the module, by subject. */
@NullMarked
package org.niangjia.privacy.internal;

import org.jspecify.annotations.NullMarked;
