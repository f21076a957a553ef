/** Accounts and powers at the desk: who has an account, which roles it holds, which roles need a second factor. */
@NullMarked
@ApplicationModule(allowedDependencies = {"approval", "shell", "identity", "organisation", "audit", "vault"})
package org.niangjia.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
