/** The desk of the register of unions: the tree, each union's page, and the forms by which it changes. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"approval", "messages", "shell", "identity", "organisation", "audit", "vault"})
package org.niangjia.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
