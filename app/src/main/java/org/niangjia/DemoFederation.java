package org.niangjia;

import org.niangjia.engine.population.Federation;
import org.niangjia.engine.population.Settings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fictional federation of 云江省; each module fills in its own part of it when the platform starts. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("niangjia.demo")
class DemoFederation {

    @Bean
    Federation federation(NiangjiaProperties settings) {
        return Federation.generate(Settings.ofDefaults().withMemberCount(settings.demoMembers()));
    }
}
