/**
 * A person's power over his own data, and the guarding of others' data: who looked, export, removal, children under 14,
 * reveals with a reason, and the rules by which data goes.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"approval", "messages", "shell", "identity", "organisation", "audit", "vault"})
package org.niangjia.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
