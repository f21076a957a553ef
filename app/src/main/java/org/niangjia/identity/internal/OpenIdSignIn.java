package org.niangjia.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.SignInStep;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.SingleSignOn;
import org.niangjia.identity.SingleSignOnRefusal;
import org.niangjia.identity.StaffSignIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.Because;
import org.niangjia.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Matches who the provider names with an account at the desk. The first time by the login in the configured claim; then
 * issuer and subject are kept with the account as a blind index, and only they count: a login that the provider later gives
 * to somebody else opens nothing.
 */
@Service
class OpenIdSignIn implements SingleSignOn {

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdSignIn.class);
    private static final String BEGAN = "identity.single-sign-on";
    private static final String INDEX = "single-sign-on";
    /** What the provider says when it cannot, rather than will not. */
    private static final Set<String> CANNOT_NOW =
            Set.of(OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);
    /** A state of another browser, and a code that was used or has expired. */
    private static final Set<String> TOO_LATE = Set.of("invalid_state_parameter", OAuth2ErrorCodes.INVALID_GRANT);

    private final OpenIdSettings settings;
    private final OpenIdProvider provider;
    private final JdbcClient sql;
    private final JdbcAccounts accounts;
    private final PasswordSignIn steps;
    private final Vault vault;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final HttpSessionOAuth2AuthorizationRequestRepository departures =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    OpenIdSignIn(
            OpenIdSettings settings,
            OpenIdProvider provider,
            JdbcClient sql,
            JdbcAccounts accounts,
            PasswordSignIn steps,
            Vault vault,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.provider = provider;
        this.sql = sql;
        this.accounts = accounts;
        this.steps = steps;
        this.vault = vault;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public Optional<String> name() {
        return settings.isSetUp() ? Optional.of(settings.name()) : Optional.empty();
    }

    @Override
    public Optional<URI> depart(HttpServletRequest request, HttpServletResponse response) {
        Optional<ClientRegistration> registration = registration();
        if (registration.isEmpty()) {
            refused(SingleSignOnRefusal.AWAY, null);
        }
        return registration.map(known -> {
            OAuth2AuthorizationRequest departure = Objects.requireNonNull(
                    new DefaultOAuth2AuthorizationRequestResolver(new InMemoryClientRegistrationRepository(known))
                            .resolve(request, OpenIdProvider.REGISTRATION));
            departures.saveAuthorizationRequest(departure, request, response);
            return URI.create(departure.getAuthorizationRequestUri());
        });
    }

    private Optional<ClientRegistration> registration() {
        try {
            return Optional.of(provider.registration());
        } catch (RestClientException | OAuth2AuthenticationException e) {
            LOG.warn("The OpenID provider cannot be used: {}", reasonOf(e));
            return Optional.empty();
        }
    }

    @Override
    public Arrival arrive(HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest departure = departures.removeAuthorizationRequest(request, response);
        if (departure == null) {
            return refused(SingleSignOnRefusal.STALE, null);
        }
        OidcUser person;
        try {
            person = provider.identify(new OAuth2AuthorizationExchange(departure, answer(request, departure)));
        } catch (OAuth2AuthenticationException | RestClientException e) {
            LOG.warn("A sign-in through the OpenID provider failed: {}", reasonOf(e));
            return refused(refusalOf(e), null);
        }
        Arrival arrival = match(person);
        if (arrival instanceof Arrived) {
            request.getSession().setAttribute(BEGAN, true);
        }
        return arrival;
    }

    private static OAuth2AuthorizationResponse answer(
            HttpServletRequest request, OAuth2AuthorizationRequest departure) {
        String code = request.getParameter(OAuth2ParameterNames.CODE);
        String error = request.getParameter(OAuth2ParameterNames.ERROR);
        OAuth2AuthorizationResponse.Builder answer = code == null || code.isEmpty()
                ? OAuth2AuthorizationResponse.error(
                        error == null || error.isEmpty() ? OAuth2ErrorCodes.INVALID_REQUEST : error)
                : OAuth2AuthorizationResponse.success(code);
        return answer.redirectUri(Objects.requireNonNull(departure.getRedirectUri()))
                .state(request.getParameter(OAuth2ParameterNames.STATE))
                .build();
    }

    private static SingleSignOnRefusal refusalOf(Exception failure) {
        if (causes(failure).stream()
                .anyMatch(cause ->
                        cause instanceof ResourceAccessException || cause instanceof HttpServerErrorException)) {
            return SingleSignOnRefusal.AWAY;
        }
        String code = failure instanceof OAuth2AuthenticationException e
                ? e.getError().getErrorCode()
                : "";
        if (CANNOT_NOW.contains(code)) {
            return SingleSignOnRefusal.AWAY;
        }
        if (code.equals(OAuth2ErrorCodes.ACCESS_DENIED)) {
            return SingleSignOnRefusal.CANCELLED;
        }
        return TOO_LATE.contains(code) ? SingleSignOnRefusal.STALE : SingleSignOnRefusal.NOT_TRUSTED;
    }

    /** Codes and kinds only: messages may quote a token. */
    private static String reasonOf(Exception failure) {
        String code = failure instanceof OAuth2AuthenticationException e
                ? e.getError().getErrorCode()
                : "";
        return code + " "
                + causes(failure).stream()
                        .map(cause -> cause.getClass().getSimpleName())
                        .toList();
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && causes.size() < 20; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private Arrival match(OidcUser person) {
        byte[] index = vault.blindIndex(INDEX, settings.issuer() + " " + person.getSubject());
        Optional<AccountId> linked = linkedTo(index);
        if (linked.isPresent()) {
            return accounts.inScopeOf(linked.get(), () -> enter(linked.get(), person));
        }
        String login = person.getClaimAsString(settings.accountClaim());
        Optional<AccountId> named = login == null ? Optional.empty() : accounts.withLogin(login);
        return named.map(account -> accounts.inScopeOf(
                        account,
                        () -> link(account, index)
                                ? enter(account, person)
                                : refused(SingleSignOnRefusal.OTHER_PERSON, account)))
                .orElseGet(() -> refused(SingleSignOnRefusal.UNKNOWN, null));
    }

    private Optional<AccountId> linkedTo(byte[] index) {
        return sql.sql("select identity.account_of_single_sign_on(:index)")
                .param("index", index)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional()
                .map(AccountId::new);
    }

    /** False if the account is another person's. An ended one is not linked: {@link #enter} tells that it ended. */
    private boolean link(AccountId account, byte[] index) {
        int rows =
                sql.sql("""
                        update identity.account set single_sign_on_index = :index
                        where id = :id and single_sign_on_index is null and disabled is null
                        """).param("index", index).param("id", account.value()).update();
        if (rows == 1) {
            audit.record(AuditEntry.of(account, "identity.single-sign-on-linked", "account:" + account));
        }
        return rows == 1 || !isAnothers(account, index);
    }

    private boolean isAnothers(AccountId account, byte[] index) {
        return sql.sql("select exists (select from identity.account where id = :id and single_sign_on_index <> :index)")
                .param("id", account.value())
                .param("index", index)
                .query(Boolean.class)
                .single();
    }

    private Arrival enter(AccountId account, OidcUser person) {
        Optional<SignedIn> standing = accounts.standing(account).filter(SignedIn::isStaff);
        if (standing.isEmpty()) {
            return refused(SingleSignOnRefusal.ENDED, account);
        }
        audit.record(AuditEntry.of(account, "identity.single-sign-on-right", "account:" + account));
        Set<SignInStep> missing = vouchesForSecondFactor(person) ? Set.of() : steps.secondFactorSteps(standing.get());
        if (missing.isEmpty()) {
            steps.complete(standing.get());
        }
        return new Arrived(new StaffSignIn.Welcome(standing.get(), missing));
    }

    private boolean vouchesForSecondFactor(OidcUser person) {
        List<String> methods = person.getAuthenticationMethods();
        return (methods != null && !Collections.disjoint(methods, settings.secondFactorMethods()))
                || settings.secondFactorContexts()
                        .contains(Objects.requireNonNullElse(person.getAuthenticationContextClass(), ""));
    }

    private Arrival refused(SingleSignOnRefusal reason, @Nullable AccountId account) {
        transaction.executeWithoutResult(status -> audit.record(new AuditEntry(
                null,
                "identity.single-sign-on-refused",
                account == null ? "account:unknown" : "account:" + account,
                Because.against(reason.words()))));
        return new Refused(reason);
    }

    @Override
    public boolean began(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(BEGAN) != null;
    }

    @Override
    public Optional<URI> signOut(URI back) {
        return registration()
                .map(registration -> registration
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get("end_session_endpoint"))
                .map(endpoint -> UriComponentsBuilder.fromUriString(endpoint.toString())
                        .queryParam("client_id", settings.clientId())
                        .queryParam("post_logout_redirect_uri", back)
                        .encode()
                        .build()
                        .toUri());
    }
}
