package org.niangjia.member.web.membership;

import org.niangjia.member.internal.membership.MembershipCards;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a member who was entered by his union find himself, whichever of his pages he opens first. */
@Configuration(proxyBeanMethods = false)
class MembershipPagesConfiguration {

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
