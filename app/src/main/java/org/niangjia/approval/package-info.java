/** Changes that take effect only when a second person agrees: proposed by one, decided by another, both on record. */
@NullMarked
@ApplicationModule(allowedDependencies = {"messages", "shell", "identity", "organisation", "audit", "vault"})
package org.niangjia.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
