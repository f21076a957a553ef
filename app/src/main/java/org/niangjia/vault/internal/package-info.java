/** The key ring and its file. */
@NullMarked
package org.niangjia.vault.internal;

import org.jspecify.annotations.NullMarked;
