/** The shell of every page: frame, navigation, language, large type, errors; and the ports by which modules fill it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "organisation", "audit", "vault"})
package org.niangjia.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
