/** The store of files in PostgreSQL. */
@NullMarked
package org.niangjia.files.internal;

import org.jspecify.annotations.NullMarked;
