package org.niangjia.registry.web;

import org.niangjia.identity.DeskArea;
import org.niangjia.registry.internal.CalendarDesk;
import org.niangjia.registry.internal.RegistryDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the register into the desk's navigation. */
@Configuration(proxyBeanMethods = false)
class RegistryPages {

    @Bean
    DeskArea unionsAtTheDesk() {
        return new DeskArea("/desk/unions", "registry.area", "building-community", 30, RegistryDesk.ROLES);
    }

    @Bean
    DeskArea calendarAtTheDesk() {
        return new DeskArea("/desk/calendar", "calendar.area", "clock", 76, CalendarDesk.KEEPERS);
    }
}
