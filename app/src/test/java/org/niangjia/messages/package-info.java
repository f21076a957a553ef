/** Tests of the inbox. */
@NullMarked
package org.niangjia.messages;

import org.jspecify.annotations.NullMarked;
