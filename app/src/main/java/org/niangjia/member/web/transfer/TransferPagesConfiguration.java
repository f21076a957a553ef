package org.niangjia.member.web.transfer;

import org.niangjia.identity.DeskArea;
import org.niangjia.member.internal.transfer.TransferDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the pages of transfers into the desk. */
@Configuration(proxyBeanMethods = false)
class TransferPagesConfiguration {

    @Bean
    DeskArea transfersAtTheDesk() {
        return new DeskArea("/desk/transfers", "desk.transfers", "arrows-shuffle", 12, TransferDesk.READERS);
    }
}
