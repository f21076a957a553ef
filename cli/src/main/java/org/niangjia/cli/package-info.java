/** The commands of the launcher: the only place that prints. */
@NullMarked
package org.niangjia.cli;

import org.jspecify.annotations.NullMarked;
