/** The union tree with its place and industry lines, and the scope in which a person or job sees personal data. */
@NullMarked
@ApplicationModule(allowedDependencies = "audit")
package org.niangjia.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
