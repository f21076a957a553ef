package org.niangjia.oversight.web;

import java.util.Set;
import org.niangjia.identity.DeskArea;
import org.niangjia.identity.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The areas of the audit and the security administrator, who are two people. */
@Configuration(proxyBeanMethods = false)
class OversightDesk {

    @Bean
    DeskArea auditArea() {
        return new DeskArea("/desk/audit", "oversight.audit", "history", 80, Set.of(Role.AUDIT_ADMINISTRATOR));
    }

    @Bean
    DeskArea keysArea() {
        return new DeskArea("/desk/keys", "oversight.keys", "lock", 81, Set.of(Role.SECURITY_ADMINISTRATOR));
    }
}
