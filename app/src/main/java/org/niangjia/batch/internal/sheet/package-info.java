/** Sheets as people make them, read row by row: XLSX and CSV in whatever encoding. */
@NullMarked
package org.niangjia.batch.internal.sheet;

import org.jspecify.annotations.NullMarked;
