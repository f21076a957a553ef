/** The commands, run as processes of their own. */
@NullMarked
package org.niangjia.cli;

import org.jspecify.annotations.NullMarked;
