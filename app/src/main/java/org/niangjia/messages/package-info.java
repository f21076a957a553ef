/** What the platform tells people: the inbox in the app; text messages behind a port. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shell", "identity", "organisation", "audit", "vault"})
package org.niangjia.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
