/** The tamper-evident record of who did or saw what: identifiers only, written in the transaction of the deed. */
@NullMarked
@ApplicationModule(allowedDependencies = "vault")
package org.niangjia.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
