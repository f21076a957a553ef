/** A person's wish to be forgotten, and how it comes about. */
@NullMarked
package org.niangjia.privacy.internal.removal;

import org.jspecify.annotations.NullMarked;
