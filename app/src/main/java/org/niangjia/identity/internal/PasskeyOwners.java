package org.niangjia.identity.internal;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/**
 * Whose a passkey is, as devices keep it: the account's identifier as the handle, which tells nothing of the person, and
 * login and name, so that he finds it among his others. Nothing of it is stored twice.
 */
@Repository
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final JdbcClient sql;

    PasskeyOwners(JdbcClient sql) {
        this.sql = sql;
    }

    static Bytes handleOf(AccountId account) {
        UUID id = account.value();
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    /** @throws IllegalArgumentException if it is no handle of ours */
    static AccountId accountOf(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        if (bytes.remaining() != 2 * Long.BYTES) {
            throw new IllegalArgumentException("not a handle of an account");
        }
        return new AccountId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return find(accountOf(handle));
    }

    /** @param account the identifier, which is the name of everybody who is signed in */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
        return find(new AccountId(UUID.fromString(account)));
    }

    private @Nullable PublicKeyCredentialUserEntity find(AccountId account) {
        return sql.sql("select login, display_name from identity.account where id = :id and login is not null")
                .param("id", account.value())
                .query((row, number) -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(handleOf(account))
                        .name(row.getString("login"))
                        .displayName(row.getString("display_name"))
                        .build())
                .optional()
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("accounts are made by administrators");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("accounts are never deleted");
    }
}
