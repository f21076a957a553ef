/** Tests of the auditor's and the security officer's desk. */
@NullMarked
package org.niangjia.oversight;

import org.jspecify.annotations.NullMarked;
