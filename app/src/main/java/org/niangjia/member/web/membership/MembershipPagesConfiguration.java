package org.niangjia.member.web.membership;

import org.niangjia.identity.DeskArea;
import org.niangjia.member.internal.membership.MembershipDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the list of members into the desk. */
@Configuration(proxyBeanMethods = false)
class MembershipPagesConfiguration {

    @Bean
    DeskArea membersAtTheDesk() {
        return new DeskArea("/desk/members", "desk.members", "users", 11, MembershipDesk.READERS);
    }
}
