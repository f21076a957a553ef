/** Tests of what every request passes. */
@NullMarked
package org.niangjia.shell.web.guard;

import org.jspecify.annotations.NullMarked;
