/** Tests of accounts and powers. */
@NullMarked
package org.niangjia.staff;

import org.jspecify.annotations.NullMarked;
