/** Who somebody is: accounts, sign-in, roles, sessions, and the scope that follows from them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"organisation", "audit", "vault"})
package org.niangjia.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
