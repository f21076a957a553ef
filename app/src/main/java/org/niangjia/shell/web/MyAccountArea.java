package org.niangjia.shell.web;

import java.util.EnumSet;
import org.niangjia.identity.DeskArea;
import org.niangjia.identity.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every member of staff looks after his own account. */
@Configuration(proxyBeanMethods = false)
class MyAccountArea {

    @Bean
    DeskArea myAccountAtTheDesk() {
        return new DeskArea(
                "/desk/account", "my-account.area", "user-circle", 95, EnumSet.complementOf(EnumSet.of(Role.WORKER)));
    }
}
