package org.niangjia.operation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.niangjia.identity.DeskArea;
import org.niangjia.identity.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Measurements are for this machine and for the addresses of {@code niangjia.management.addresses}; for all others they do
 * not exist. A balancer may ask whether an instance lives and is ready.
 */
@Configuration(proxyBeanMethods = false)
class ManagementSecurity {

    private static final String[] PROBES = {"/actuator/health/liveness", "/actuator/health/readiness"};

    @Bean
    DeskArea healthArea() {
        return new DeskArea("/desk/health", "health.title", "stethoscope", 90, Set.of(Role.SYSTEM_ADMINISTRATOR));
    }

    @Bean
    @Order(1)
    SecurityFilterChain securityOfMeasurements(
            HttpSecurity http, @Value("${niangjia.management.addresses:127.0.0.1,::1}") List<String> addresses)
            throws Exception {
        List<IpAddressMatcher> allowed =
                addresses.stream().map(IpAddressMatcher::new).toList();
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(PROBES)
                        .permitAll()
                        .anyRequest()
                        .access((person, context) -> new AuthorizationDecision(
                                allowed.stream().anyMatch(address -> address.matches(context.getRequest())))))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable) // the shell's BrowserRules give them to every answer
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint((request, response, refusal) -> hide(response))
                                .accessDeniedHandler((request, response, refusal) -> hide(response)))
                .build();
    }

    private static void hide(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
