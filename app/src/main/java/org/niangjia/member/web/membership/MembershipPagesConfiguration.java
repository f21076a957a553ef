package org.niangjia.member.web.membership;

import org.niangjia.identity.DeskArea;
import org.niangjia.member.internal.membership.MembershipCards;
import org.niangjia.member.internal.membership.MembershipDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the list of members into the desk, and lets a member find himself whichever of his pages he opens first. */
@Configuration(proxyBeanMethods = false)
class MembershipPagesConfiguration {

    @Bean
    DeskArea membersAtTheDesk() {
        return new DeskArea("/desk/members", "desk.members", "users", 11, MembershipDesk.READERS);
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
