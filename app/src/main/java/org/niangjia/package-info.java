/** Assembles the platform: starts it, gives it a database and a data directory; each package below is a module. */
@NullMarked
package org.niangjia;

import org.jspecify.annotations.NullMarked;
