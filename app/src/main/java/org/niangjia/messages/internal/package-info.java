/** Storage of the inbox, and the ways out of the house. */
@NullMarked
package org.niangjia.messages.internal;

import org.jspecify.annotations.NullMarked;
