/** Measures the running platform from outside, as a user's machine would. */
@NullMarked
package org.niangjia.bench;

import org.jspecify.annotations.NullMarked;
