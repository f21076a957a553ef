/** The AI lecturer 小宣: documents and their versions, answers that cite them, and the questions left open. */
@NullMarked
@ApplicationModule(allowedDependencies = {"messages", "shell", "identity", "organisation", "audit", "vault"})
package org.niangjia.lecturer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
