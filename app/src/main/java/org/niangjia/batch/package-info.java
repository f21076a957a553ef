/** Long runs over many rows: an outcome per row, progress, cancelling, and going on after a kill without gap or double. */
@NullMarked
@ApplicationModule(allowedDependencies = {"files", "messages", "shell", "identity", "organisation", "audit", "vault"})
package org.niangjia.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
