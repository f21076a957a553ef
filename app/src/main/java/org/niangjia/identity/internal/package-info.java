/** Storage of accounts and codes, Spring Security's set-up, and the filter that binds the scope. */
@NullMarked
package org.niangjia.identity.internal;

import org.jspecify.annotations.NullMarked;
