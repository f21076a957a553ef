/** The desk of those who watch over the platform: the record of deeds for the auditor, the keys for the security officer. */
@NullMarked
@ApplicationModule(allowedDependencies = {"vault", "audit", "organisation", "identity", "shell"})
package org.niangjia.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
