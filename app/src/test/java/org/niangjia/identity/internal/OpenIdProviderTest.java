package org.niangjia.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.niangjia.OpenIdProviderOfTheTest;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.web.client.ResourceAccessException;

/** What is read of the settings and of the provider's own description. */
class OpenIdProviderTest {

    private static OpenIdSettings settings(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("niangjia.oidc", OpenIdSettings.class);
    }

    private static OpenIdProvider provider(String issuer) {
        return new OpenIdProvider(
                settings(Map.of("niangjia.oidc.issuer", issuer, "niangjia.oidc.client-id", "desk")), Clock.systemUTC());
    }

    @Test
    void withoutSettingsThereIsNoProvider() {
        OpenIdSettings none = settings(Map.of());
        assertThat(none.isSetUp()).isFalse();
        assertThat(none.secondFactorMethods()).isEmpty();
        assertThat(none.secondFactorContexts()).isEmpty();
        assertThat(none.scopes()).isEqualTo(Set.of("openid", "profile"));
    }

    @Test
    void aProviderWithoutTlsIsRefusedExceptOnThisMachine() {
        assertThatThrownBy(() -> provider("http://sso.example.org"))
                .hasRootCauseMessage("niangjia.oidc.issuer must begin with https://");
        provider("https://sso.example.org");
        provider("http://localhost:8180/realms/union");
    }

    @Test
    void aProviderWithoutClientIsRefused() {
        assertThatThrownBy(() -> settings(Map.of("niangjia.oidc.issuer", "https://sso.example.org")))
                .rootCause()
                .hasMessageContaining("niangjia.oidc.client-id");
    }

    @Test
    void aClientWithoutSecretIsAPublicOneWithProofKey() {
        ClientRegistration registration =
                provider(new OpenIdProviderOfTheTest().issuer()).registration();
        assertThat(registration.getClientAuthenticationMethod()).isEqualTo(ClientAuthenticationMethod.NONE);
        assertThat(registration.getClientSettings().isRequireProofKey()).isTrue();
    }

    @Test
    void aDescriptionOfAnotherIssuerIsNotBelieved() {
        String issuer = new OpenIdProviderOfTheTest().issuer() + "/";
        assertThatThrownBy(() -> provider(issuer).registration()).isInstanceOf(OAuth2AuthenticationException.class);
    }

    @Test
    void aProviderThatIsAwayDoesNotKeepThePlatformFromStarting() throws IOException {
        int nobody;
        try (ServerSocket free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }
        OpenIdProvider away = provider("http://localhost:" + nobody);
        assertThatThrownBy(away::registration).isInstanceOf(ResourceAccessException.class);
    }
}
