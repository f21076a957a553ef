package org.niangjia.identity.internal;

import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.Passkeys;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.StaffSignIn;
import org.niangjia.kernel.AccountId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys by Spring Security's WebAuthn, whose operations are called from here and not from its filters: a person with a
 * passkey enters by the same door as everybody at the desk. Added is what it does not check: a counter that did not go on
 * since the last use, and that a device names the owner whom we know.
 */
@Service
class PasskeySignIn implements Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeySignIn.class);
    private static final String INVITATION = "identity.passkey-invitation";
    private static final String CHALLENGE = "identity.passkey-challenge";
    private static final String PLATFORM = "娘家";

    private final PasskeySettings settings;
    private final PasskeyTable passkeys;
    private final PasskeyOwners owners;
    private final JdbcAccounts accounts;
    private final StaffSignIn signIn;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeySignIn(
            PasskeySettings settings,
            PasskeyTable passkeys,
            PasskeyOwners owners,
            JdbcAccounts accounts,
            StaffSignIn signIn,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.passkeys = passkeys;
        this.owners = owners;
        this.accounts = accounts;
        this.signIn = signIn;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public boolean serve(HttpServletRequest request) {
        return originsFor(request).contains(originOf(request));
    }

    /** The configured ones, and the domain itself as it is asked: its protocol and port are the proxy's affair. */
    private Set<String> originsFor(HttpServletRequest request) {
        Set<String> origins = new HashSet<>(settings.origins());
        if (request.getServerName().equals(settings.domain())
                && (request.isSecure() || settings.domain().equals("localhost"))) {
            origins.add(originOf(request));
        }
        return origins;
    }

    private static String originOf(HttpServletRequest request) {
        URI address = ServletUriComponentsBuilder.fromContextPath(request)
                .replacePath(null)
                .build()
                .toUri();
        return address.toString();
    }

    /** Every device must recognise its holder, and know by itself whose it is. */
    private WebAuthnRelyingPartyOperations operations(HttpServletRequest request) {
        Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(
                owners,
                passkeys,
                PublicKeyCredentialRpEntity.builder()
                        .id(settings.domain())
                        .name(PLATFORM)
                        .build(),
                originsFor(request));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    @Override
    public List<Passkey> of(AccountId account) {
        return accounts.inScopeOf(account, () -> passkeys.of(account));
    }

    @Override
    public String invite(SignedIn person, HttpServletRequest request) {
        PublicKeyCredentialCreationOptions invitation = accounts.inScopeOf(
                person.account(),
                () -> operations(request)
                        .createPublicKeyCredentialCreationOptions(
                                new ImmutablePublicKeyCredentialCreationOptionsRequest(
                                        UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()))));
        request.getSession().setAttribute(INVITATION, invitation);
        return json.writeValueAsString(invitation);
    }

    @Override
    public boolean add(SignedIn person, String answer, String label, HttpServletRequest request) {
        AccountId account = person.account();
        if (!(taken(INVITATION, request) instanceof PublicKeyCredentialCreationOptions invitation)
                || !invitation.getUser().getId().equals(PasskeyOwners.handleOf(account))) {
            return false;
        }
        return Boolean.TRUE.equals(fitting(() -> accounts.inScopeOf(account, () -> {
            if (passkeys.of(account).size() >= MOST) {
                return false;
            }
            operations(request)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            invitation, new RelyingPartyPublicKey(read(answer, new Made()), label)));
            record(account, "identity.passkey-added");
            return true;
        })));
    }

    private static final class Made extends TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> {}

    private static final class Shown extends TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> {}

    private <T> T read(String answer, TypeReference<T> type) {
        return json.readValue(answer, type);
    }

    /** What was asked counts for one answer. */
    private static @Nullable Object taken(String what, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return null;
        }
        Object asked = session.getAttribute(what);
        session.removeAttribute(what);
        return asked;
    }

    /** Null if the answer is no answer to what was asked; a clone is not swallowed. */
    private static <T> @Nullable T fitting(Supplier<T> work) {
        try {
            return work.get();
        } catch (MaliciousCounterValueException e) {
            throw new ClonedPasskey();
        } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
            LOG.warn("The answer of a passkey does not fit: {}", e.getClass().getSimpleName());
            return null;
        }
    }

    @Override
    public boolean rename(AccountId account, UUID passkey, String label) {
        return accounts.inScopeOf(account, () -> passkeys.rename(account, passkey, label));
    }

    @Override
    public boolean remove(AccountId account, UUID passkey) {
        return accounts.inScopeOf(account, () -> {
            boolean removed = passkeys.remove(account, passkey);
            if (removed) {
                record(account, "identity.passkey-removed");
            }
            return removed;
        });
    }

    @Override
    public String challenge(HttpServletRequest request) {
        PublicKeyCredentialRequestOptions challenge = operations(request)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        request.getSession().setAttribute(CHALLENGE, challenge);
        return json.writeValueAsString(challenge);
    }

    @Override
    public Optional<StaffSignIn.Welcome> signIn(String answer, HttpServletRequest request) {
        if (!(taken(CHALLENGE, request) instanceof PublicKeyCredentialRequestOptions challenge)) {
            return Optional.empty();
        }
        PublicKeyCredential<AuthenticatorAssertionResponse> shown = fitting(() -> read(answer, new Shown()));
        Optional<AccountId> owner = shown == null ? Optional.empty() : passkeys.owner(shown.getRawId());
        if (shown == null || owner.isEmpty()) {
            return refused(null, "identity.passkey-wrong");
        }
        AccountId account = owner.get();
        try {
            SignedIn person = fitting(() -> accounts.inScopeOf(account, () -> {
                demandOwner(shown, account);
                operations(request).authenticate(new RelyingPartyAuthenticationRequest(challenge, shown));
                return accounts.standing(account).orElseThrow(IllegalArgumentException::new);
            }));
            return person == null ? refused(account, "identity.passkey-wrong") : welcome(person);
        } catch (ClonedPasskey cloned) {
            return refused(account, "identity.passkey-cloned");
        }
    }

    private static void demandOwner(PublicKeyCredential<AuthenticatorAssertionResponse> shown, AccountId account) {
        Bytes named = shown.getResponse().getUserHandle();
        if (named != null && !PasskeyOwners.handleOf(account).equals(named)) {
            throw new IllegalArgumentException("the device names another owner");
        }
    }

    private Optional<StaffSignIn.Welcome> welcome(SignedIn person) {
        transaction.executeWithoutResult(status -> record(person.account(), "identity.passkey-right"));
        signIn.complete(person);
        return Optional.of(new StaffSignIn.Welcome(person, Set.of()));
    }

    private Optional<StaffSignIn.Welcome> refused(@Nullable AccountId account, String action) {
        transaction.executeWithoutResult(status ->
                audit.record(AuditEntry.of(null, action, account == null ? "account:unknown" : "account:" + account)));
        return Optional.empty();
    }

    private void record(AccountId account, String action) {
        audit.record(AuditEntry.of(account, action, "account:" + account));
    }
}
