package org.niangjia.identity.internal;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID provider of the organisation.
 *
 * @param issuer its issuer identifier, under which its description is found; empty for none
 * @param clientId how it knows this platform
 * @param clientSecret empty if it gave none
 * @param name what people call it, for the button
 * @param scopes what is asked for; always with {@code openid}
 * @param accountClaim the claim that holds the login at our desk
 * @param secondFactorMethods values of the claim {@code amr} that count as a second factor; none by default
 * @param secondFactorContexts values of the claim {@code acr} that count as a second factor; none by default
 */
@ConfigurationProperties("niangjia.oidc")
record OpenIdSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("统一身份认证") String name,
        @DefaultValue({"openid", "profile"}) Set<String> scopes,
        @DefaultValue("preferred_username") String accountClaim,
        @DefaultValue Set<String> secondFactorMethods,
        @DefaultValue Set<String> secondFactorContexts) {

    OpenIdSettings {
        scopes = Set.copyOf(scopes);
        secondFactorMethods = Set.copyOf(secondFactorMethods);
        secondFactorContexts = Set.copyOf(secondFactorContexts);
        if (!issuer.isEmpty() && clientId.isEmpty()) {
            throw new IllegalArgumentException("niangjia.oidc.issuer is set, so niangjia.oidc.client-id must be too");
        }
        if (!issuer.isEmpty() && !isSafe(issuer)) {
            throw new IllegalArgumentException("niangjia.oidc.issuer must begin with https://");
        }
        if (!scopes.contains("openid")) {
            throw new IllegalArgumentException("niangjia.oidc.scopes must contain openid");
        }
    }

    boolean isSetUp() {
        return !issuer.isEmpty();
    }

    /** Plain HTTP serves on this machine only, for trying out. */
    private static boolean isSafe(String address) {
        return address.startsWith("https://") || address.matches("http://(localhost|127\\.0\\.0\\.1)(:\\d+)?(/.*)?");
    }
}
