package org.niangjia.staff.web;

import java.util.Set;
import org.niangjia.identity.DeskArea;
import org.niangjia.identity.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts accounts and powers into the desk of the administrators; the audit administrator reads only. */
@Configuration(proxyBeanMethods = false)
class StaffArea {

    @Bean
    DeskArea staffAtTheDesk() {
        return new DeskArea(
                "/desk/staff",
                "staff.area",
                "users",
                85,
                Set.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR));
    }
}
