package org.niangjia.member.web.roster;

import org.niangjia.identity.DeskArea;
import org.niangjia.member.internal.roster.RosterDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the rosters into the desk: sheets of members coming in and going out. */
@Configuration(proxyBeanMethods = false)
class RosterPagesConfiguration {

    @Bean
    DeskArea rostersAtTheDesk() {
        return new DeskArea("/desk/roster", "roster.area", "file-upload", 12, RosterDesk.IMPORTERS);
    }
}
