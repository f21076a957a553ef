/** Everything the platform keeps as one encrypted file, and back again. */
@NullMarked
@ApplicationModule(allowedDependencies = "vault")
package org.niangjia.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
