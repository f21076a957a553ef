package org.niangjia.member.web;

import org.niangjia.identity.DeskArea;
import org.niangjia.member.internal.JoiningDesk;
import org.niangjia.member.internal.MembershipCards;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the module's pages into their frames. */
@Configuration(proxyBeanMethods = false)
class MemberPagesConfiguration {

    @Bean
    DeskArea joiningsAtTheDesk() {
        return new DeskArea("/desk/joinings", "desk.joinings", "user-plus", 10, JoiningDesk.READERS);
    }

    @Bean
    WebMvcConfigurer findMembershipOnFirstPage(MembershipCards cards) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new MembershipFinder(cards))
                        .addPathPatterns("/", "/me", "/joining/**", "/membership/**");
            }
        };
    }
}
