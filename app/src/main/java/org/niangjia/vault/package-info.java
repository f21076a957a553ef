/** Keeps personal data secret: encrypts fields, makes blind indexes for them, holds the keys. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.niangjia.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
