package org.niangjia.approval.web;

import java.util.EnumSet;
import java.util.Set;
import org.niangjia.identity.DeskArea;
import org.niangjia.identity.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the list into the desk of all staff: each sees what he may decide and what he proposed. */
@Configuration(proxyBeanMethods = false)
class ApprovalsConfiguration {

    private static final Set<Role> STAFF = EnumSet.complementOf(EnumSet.of(Role.WORKER));

    @Bean
    DeskArea approvalsAtTheDesk() {
        return new DeskArea("/desk/approvals", "approval.area", "checklist", 80, STAFF);
    }
}
