package org.niangjia.batch.web;

import java.util.Set;
import org.niangjia.identity.DeskArea;
import org.niangjia.identity.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the runs into the desk of those who start any. */
@Configuration(proxyBeanMethods = false)
class RunsConfiguration {

    @Bean
    DeskArea runsAtTheDesk() {
        return new DeskArea(
                "/desk/runs",
                "batch.area",
                "refresh",
                70,
                Set.of(Role.MEMBERSHIP_CADRE, Role.UNION_OFFICER, Role.SOCIAL_WORKER));
    }
}
