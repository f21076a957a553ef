package org.niangjia.identity.internal;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * The protocol with the OpenID provider, which is Spring Security's: code for token with PKCE, signature by the provider's
 * published keys, issuer, audience, times and nonce. Added here are what its defaults lack: time limits, and a provider
 * that may be away when the platform starts.
 */
@Component
class OpenIdProvider {

    /** By this name Spring Security tells providers apart; we have one. */
    static final String REGISTRATION = "desk";

    private static final Duration WAIT_MAX = Duration.ofSeconds(5);
    /** The provider's addresses seldom change, and must not need a restart when they do. */
    private static final Duration DESCRIPTION_LIVES = Duration.ofHours(1);

    private static final ParameterizedTypeReference<Map<String, Object>> DESCRIPTION =
            new ParameterizedTypeReference<>() {};

    private final OpenIdSettings settings;
    private final Clock clock;
    private final JdkClientHttpRequestFactory requests = requests();
    private final RestClient http =
            RestClient.builder().requestFactory(requests).build();
    private final OidcAuthorizationCodeAuthenticationProvider protocol;
    private volatile @Nullable Known known;

    /** What is known of the provider, and the decoder that keeps its keys. */
    private record Known(ClientRegistration registration, JwtDecoder idTokens, Instant since) {}

    OpenIdProvider(OpenIdSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.protocol = protocol();
    }

    private static JdkClientHttpRequestFactory requests() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(WAIT_MAX).build());
        requests.setReadTimeout(WAIT_MAX);
        return requests;
    }

    private OidcAuthorizationCodeAuthenticationProvider protocol() {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> {
                    converters.addCustomConverter(new FormHttpMessageConverter());
                    converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        OidcAuthorizationCodeAuthenticationProvider provider =
                new OidcAuthorizationCodeAuthenticationProvider(tokens, persons());
        provider.setJwtDecoderFactory(registration -> now().idTokens());
        return provider;
    }

    /** Asks for more about the person only if the token itself does not name the account. */
    private OidcUserService persons() {
        RestTemplate rest = new RestTemplate(requests);
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        DefaultOAuth2UserService profiles = new DefaultOAuth2UserService();
        profiles.setRestOperations(rest);
        OidcUserService persons = new OidcUserService();
        persons.setOauth2UserService(profiles);
        persons.setRetrieveUserInfo(request -> request.getIdToken().getClaim(settings.accountClaim()) == null
                && request.getClientRegistration()
                                .getProviderDetails()
                                .getUserInfoEndpoint()
                                .getUri()
                        != null);
        return persons;
    }

    /**
     * The provider as it describes itself.
     *
     * @throws RestClientException if it does not answer
     * @throws OAuth2AuthenticationException if what it says cannot be used
     */
    ClientRegistration registration() {
        return now().registration();
    }

    private Known now() {
        Known last = known;
        Instant now = clock.instant();
        if (last != null && now.isBefore(last.since().plus(DESCRIPTION_LIVES))) {
            return last;
        }
        ClientRegistration registration = described();
        Known fresh = new Known(registration, idTokens(registration), now);
        known = fresh;
        return fresh;
    }

    private ClientRegistration described() {
        String address = settings.issuer().replaceAll("/$", "") + "/.well-known/openid-configuration";
        Map<String, Object> description = http.get().uri(address).retrieve().body(DESCRIPTION);
        if (description == null || !settings.issuer().equals(description.get("issuer"))) {
            throw unusable("the description is another issuer's");
        }
        try {
            ClientRegistration.Builder registration = ClientRegistrations.fromOidcConfiguration(description)
                    .registrationId(REGISTRATION)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .scope(settings.scopes())
                    .redirectUri("{baseUrl}/desk/sign-in/single-sign-on/back");
            if (settings.clientSecret().isEmpty()) {
                registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
            }
            return registration.build();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw unusable(Objects.toString(e.getMessage(), "the description is incomplete"));
        }
    }

    private static OAuth2AuthenticationException unusable(String why) {
        return new OAuth2AuthenticationException(new OAuth2Error("unusable_provider"), why);
    }

    /** Signatures by a public key only: with a shared secret, whoever reads the settings could sign. */
    private JwtDecoder idTokens(ClientRegistration registration) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                .jwsAlgorithms(algorithms -> algorithms.addAll(Set.of(SignatureAlgorithm.values())))
                .restOperations(new RestTemplate(requests))
                .build();
        JwtTimestampValidator times = new JwtTimestampValidator();
        times.setClock(clock);
        OidcIdTokenValidator rules = new OidcIdTokenValidator(registration);
        rules.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(times, rules));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }

    /**
     * Changes the code for a token, and gives the person it names once everything about it was checked.
     *
     * @throws OAuth2AuthenticationException if anything does not fit, or the provider does not answer
     */
    OidcUser identify(OAuth2AuthorizationExchange exchange) {
        Authentication person = protocol.authenticate(new OAuth2LoginAuthenticationToken(registration(), exchange));
        return (OidcUser) Objects.requireNonNull(
                Objects.requireNonNull(person, "not an OpenID request").getPrincipal());
    }
}
