package org.niangjia.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.DeskArea;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.SingleSignOn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Who may open which address. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Noted before the session ends, with which the knowledge goes. */
    private static final String CAME_FROM_PROVIDER = "identity.came-from-provider";

    private static final String[] EVERYBODY = {
        "/",
        "/sign-in/**",
        "/desk/sign-in",
        "/desk/sign-in/**",
        "/open/**",
        "/xiaoxuan/**",
        "/settings/**",
        "/services",
        "/error",
        "/css/**",
        "/js/**",
        "/images/**",
        "/webjars/**",
        "/site.webmanifest",
        "/favicon.ico"
    };

    /** Argon2id with 19 MiB, 2 passes, 1 lane: the first choice of the OWASP Password Storage Cheat Sheet. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    }

    @Bean
    SecurityFilterChain securityOfPages(
            HttpSecurity http, ObjectProvider<DeskArea> areas, JdbcAccounts accounts, SingleSignOn singleSignOn)
            throws Exception {
        PathPatternRequestMatcher desk =
                PathPatternRequestMatcher.withDefaults().matcher("/desk/**");
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(EVERYBODY)
                        .permitAll()
                        .requestMatchers(desk)
                        .access(deskAccess(areas.stream().toList()))
                        .anyRequest()
                        .hasRole("WORKER"))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(new SignInEntryPoint())
                        .accessDeniedHandler(SecurityConfiguration::refuse))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .addLogoutHandler((request, response, person) ->
                                request.setAttribute(CAME_FROM_PROVIDER, singleSignOn.began(request)))
                        .logoutSuccessHandler(SecurityConfiguration::signedOut))
                .headers(AbstractHttpConfigurer::disable) // the shell's BrowserRules give them to every answer
                .addFilterBefore(new StaffStandingFilter(accounts), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new ScopeFilter(), AuthorizationFilter.class)
                .build();
    }

    /** Whoever came from the OpenID provider is still signed in there, and learns it. */
    private static void signedOut(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person)
            throws IOException {
        boolean fromProvider = Boolean.TRUE.equals(request.getAttribute(CAME_FROM_PROVIDER));
        response.sendRedirect(fromProvider ? "/desk/sign-in/single-sign-on/signed-out" : "/");
    }

    private static CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** Tells the error page why: a form that had expired is no lack of rights. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        request.setAttribute(WebAttributes.ACCESS_DENIED_403, refusal);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private static AuthorizationManager<RequestAuthorizationContext> deskAccess(List<DeskArea> areas) {
        return (authentication, context) -> {
            if (!(authentication.get().getPrincipal() instanceof SignedIn person) || !person.isStaff()) {
                return new AuthorizationDecision(false);
            }
            String path = context.getRequest().getServletPath();
            boolean allowed = areas.stream()
                    .filter(area -> area.covers(path))
                    .findFirst()
                    .map(area -> person.hasAny(area.roles()))
                    .orElse(path.equals("/desk"));
            return new AuthorizationDecision(allowed);
        };
    }
}
