/** The pages of the auditor and the security officer. */
@NullMarked
package org.niangjia.oversight.web;

import org.jspecify.annotations.NullMarked;
