/** Files that people hand in: recognised by their content, kept sealed in the database, read by their owner only. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shell", "identity", "organisation", "audit", "vault"})
package org.niangjia.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
