package org.niangjia.identity.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The files of which every page is made are the same for all, so nobody asks who reads them. Sessions are in the database:
 * to look for one would cost a query for each file, and the page that says that the database is away would come without its
 * looks.
 */
@Configuration(proxyBeanMethods = false)
class FrameFilesSecurity {

    private static final String[] FILES = {
        "/css/**", "/js/**", "/images/**", "/webjars/**", "/site.webmanifest", "/favicon.ico"
    };

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain securityOfFrameFiles(HttpSecurity http) throws Exception {
        return http.securityMatcher(FILES)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .anonymous(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable) // the shell's BrowserRules give them to every answer
                .build();
    }
}
