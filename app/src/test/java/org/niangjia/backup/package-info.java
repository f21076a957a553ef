/** Tests of backup and restore. */
@NullMarked
package org.niangjia.backup;

import org.jspecify.annotations.NullMarked;
