package org.niangjia.privacy.web;

import org.niangjia.identity.DeskArea;
import org.niangjia.privacy.internal.retention.RuleChange;
import org.niangjia.privacy.internal.reveal.MoreReveals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The module's parts of the desk. */
@Configuration(proxyBeanMethods = false)
class PrivacyDeskConfiguration {

    @Bean
    DeskArea revealsAtTheDesk() {
        return new DeskArea("/desk/reveals", "reveal.area", "eye", 70, MoreReveals.READERS);
    }

    @Bean
    DeskArea retentionAtTheDesk() {
        return new DeskArea("/desk/retention", "retention.area", "hourglass", 75, RuleChange.KEEPERS);
    }
}
