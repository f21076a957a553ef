package org.niangjia.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.Passkeys.Passkey;
import org.niangjia.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Passkeys as rows, each seen in its account's own scope only. */
@Repository
class PasskeyTable implements UserCredentialRepository {

    private final JdbcClient sql;
    private final Clock clock;

    PasskeyTable(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Looks across scopes: a device comes without a login. */
    Optional<AccountId> owner(Bytes credentialId) {
        return sql.sql("select identity.account_of_passkey(:credential)")
                .param("credential", credentialId.getBytes())
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional()
                .map(AccountId::new);
    }

    List<Passkey> of(AccountId account) {
        return sql.sql("select * from identity.passkey where account = :account order by created, id")
                .param("account", account.value())
                .query((row, number) -> new Passkey(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getTimestamp("created").toInstant(),
                        instant(row.getTimestamp("last_used")),
                        row.getBoolean("backed_up")))
                .list();
    }

    boolean rename(AccountId account, UUID passkey, String label) {
        return sql.sql("update identity.passkey set label = :label where id = :id and account = :account")
                        .param("label", label)
                        .param("id", passkey)
                        .param("account", account.value())
                        .update()
                == 1;
    }

    boolean remove(AccountId account, UUID passkey) {
        return sql.sql("delete from identity.passkey where id = :id and account = :account")
                        .param("id", passkey)
                        .param("account", account.value())
                        .update()
                == 1;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return sql.sql("select * from identity.passkey where credential_id = :credential")
                .param("credential", credentialId.getBytes())
                .query(PasskeyTable::read)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return sql.sql("select * from identity.passkey where account = :account")
                .param("account", PasskeyOwners.accountOf(userId).value())
                .query(PasskeyTable::read)
                .list();
    }

    /**
     * Adds a new passkey, or notes the use of a known one.
     *
     * @throws ClonedPasskey if its counter did not go on: another device holds the same key
     */
    @Override
    public void save(CredentialRecord record) {
        if (!noteUse(record)) {
            if (findByCredentialId(record.getCredentialId()) != null) {
                throw new ClonedPasskey();
            }
            add(record);
        }
    }

    /** A counter that stays at zero is none: passkeys that are kept in several places have none. */
    private boolean noteUse(CredentialRecord record) {
        return sql.sql("""
                        update identity.passkey
                        set signature_count = :count, backed_up = :backedUp, last_used = :now
                        where credential_id = :credential
                          and (signature_count < :count or (signature_count = 0 and :count = 0))
                        """)
                        .param("count", record.getSignatureCount())
                        .param("backedUp", record.isBackupState())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("credential", record.getCredentialId().getBytes())
                        .update()
                == 1;
    }

    private void add(CredentialRecord record) {
        sql.sql("""
                        insert into identity.passkey (id, account, credential_id, label, public_key, attestation,
                            transports, signature_count, backed_up, created)
                        values (:id, :account, :credential, :label, :key, :attestation, :transports, :count, :backedUp,
                            :now)
                        """)
                .param("id", UUID.randomUUID())
                .param(
                        "account",
                        PasskeyOwners.accountOf(record.getUserEntityUserId()).value())
                .param("credential", record.getCredentialId().getBytes())
                .param("label", record.getLabel())
                .param("key", record.getPublicKey().getBytes())
                .param(
                        "attestation",
                        Objects.requireNonNull(record.getAttestationObject()).getBytes())
                .param("transports", written(record.getTransports()))
                .param("count", record.getSignatureCount())
                .param("backedUp", record.isBackupState())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public void delete(Bytes credentialId) {
        sql.sql("delete from identity.passkey where credential_id = :credential")
                .param("credential", credentialId.getBytes())
                .update();
    }

    private static CredentialRecord read(ResultSet row, int number) throws SQLException {
        Instant created = row.getTimestamp("created").toInstant();
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(PasskeyOwners.handleOf(new AccountId(row.getObject("account", UUID.class))))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(true)
                .transports(transports(row.getString("transports")))
                .backupEligible(row.getBoolean("backed_up"))
                .backupState(row.getBoolean("backed_up"))
                .label(row.getString("label"))
                .created(created)
                .lastUsed(Objects.requireNonNullElse(instant(row.getTimestamp("last_used")), created))
                .build();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static String written(Set<AuthenticatorTransport> transports) {
        return transports.stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Set<AuthenticatorTransport> transports(String written) {
        return Arrays.stream(written.split(" ", -1))
                .filter(value -> !value.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }
}
