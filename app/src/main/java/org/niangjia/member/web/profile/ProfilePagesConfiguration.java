package org.niangjia.member.web.profile;

import org.niangjia.identity.DeskArea;
import org.niangjia.member.internal.profile.CorrectionDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of corrections at the desk. */
@Configuration(proxyBeanMethods = false)
class ProfilePagesConfiguration {

    @Bean
    DeskArea correctionsAtTheDesk() {
        return new DeskArea("/desk/corrections", "profile.desk", "edit", 30, CorrectionDesk.DECIDERS);
    }
}
