/** What all tests of the platform share, and the tests of its structure. */
@NullMarked
package org.niangjia;

import org.jspecify.annotations.NullMarked;
