package org.niangjia.member.web.joining;

import org.niangjia.identity.DeskArea;
import org.niangjia.member.internal.joining.JoiningDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the pages of joining into the desk. */
@Configuration(proxyBeanMethods = false)
class JoiningPagesConfiguration {

    @Bean
    DeskArea joiningsAtTheDesk() {
        return new DeskArea("/desk/joinings", "desk.joinings", "user-plus", 10, JoiningDesk.READERS);
    }
}
