/** Who is a member: joining, membership, consents, and the worker's pages and the desk's list that go with them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "privacy",
            "approval",
            "batch",
            "files",
            "lecturer",
            "messages",
            "shell",
            "identity",
            "organisation",
            "audit",
            "vault"
        })
package org.niangjia.member;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
