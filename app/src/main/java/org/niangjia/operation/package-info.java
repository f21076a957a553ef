/** How the platform itself does: measurements for machines, findings in words for people. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shell", "identity", "organisation", "audit", "vault"})
package org.niangjia.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
