/** The form of a backup file, and what writes and reads its parts. */
@NullMarked
package org.niangjia.backup.internal;

import org.jspecify.annotations.NullMarked;
