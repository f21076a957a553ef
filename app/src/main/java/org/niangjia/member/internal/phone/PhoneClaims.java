package org.niangjia.member.internal.phone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.MemberId;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.member.internal.membership.Decision;
import org.niangjia.member.internal.membership.SealedNumbers;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests for phones that the current scope may see: the asker's, the holder's, and those of the union's desk. */
@Repository
public class PhoneClaims {

    private static final String SELECT = "select * from member.phone_claim ";
    private static final String ANSWER = "member.phone_claim.answer_sealed";

    private final JdbcClient sql;
    private final Vault vault;
    private final SealedNumbers numbers;

    PhoneClaims(JdbcClient sql, Vault vault, SealedNumbers numbers) {
        this.sql = sql;
        this.vault = vault;
        this.numbers = numbers;
    }

    /** What concerns an account. */
    public record Concerning(List<PhoneClaim> asked, List<PhoneClaim> held) {}

    /** @return how many records were asked to free the phone */
    int ask(PhoneNumber phone) {
        return sql.sql("select member.claim_phone(:phone, now())")
                .param("phone", numbers.indexOf(phone))
                .query(Integer.class)
                .single();
    }

    /** Whose a phone is that somebody wants to change to. */
    enum Standing {
        FREE,
        /** It stands on a member's record, or signs in to his membership. */
        MEMBER,
        /** Somebody with it waits to become a member. */
        JOINING
    }

    /** @param holder the account that signs in with it, or null */
    Standing standingOf(PhoneNumber phone, @Nullable AccountId holder) {
        return sql.sql("select member.phone_standing(:phone, :holder::uuid)")
                .param("phone", numbers.indexOf(phone))
                .param("holder", valueOf(holder))
                .query((row, number) -> Standing.valueOf(row.getString(1)))
                .single();
    }

    /**
     * As {@link #ask}, for a phone that the account wants to change to.
     *
     * @param holder the account that signs in with it, or null
     */
    int askForWished(PhoneNumber phone, @Nullable AccountId holder) {
        return sql.sql("select member.claim_wished_phone(:phone, :holder::uuid, now())")
                .param("phone", numbers.indexOf(phone))
                .param("holder", valueOf(holder))
                .query(Integer.class)
                .single();
    }

    /** The membership of an account that gives up the phone waits for its owner, if the phone was freed for the scope's account. */
    void part(AccountId holder, PhoneNumber phone) {
        sql.sql("select member.part_from_account(:holder, :phone)")
                .param("holder", holder.value())
                .param("phone", numbers.indexOf(phone))
                .query(Integer.class)
                .single();
    }

    private static @Nullable UUID valueOf(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }

    List<PhoneClaim> askedBy(AccountId account) {
        return sql.sql(SELECT + "where account = :account order by asked")
                .param("account", account.value())
                .query(PhoneClaims::read)
                .list();
    }

    /** Requests that wait, by others, for the phone on the account's record. */
    List<PhoneClaim> heldBy(AccountId account) {
        return sql.sql(SELECT + "where holder = :account and account <> :account and state = 'ASKED' order by asked")
                .param("account", account.value())
                .query(PhoneClaims::read)
                .list();
    }

    /** Requests that wait, of the member. */
    public List<PhoneClaim> of(MemberId member) {
        return sql.sql(SELECT + "where membership = :member and state = 'ASKED' order by asked")
                .param("member", member.value())
                .query(PhoneClaims::read)
                .list();
    }

    /** Requests that wait in the scope, longest waiting first. */
    public List<PhoneClaim> waiting(int limit) {
        return sql.sql(SELECT + "where state = 'ASKED' order by asked limit :limit")
                .param("limit", limit)
                .query(PhoneClaims::read)
                .list();
    }

    Optional<PhoneClaim> lock(UUID id) {
        return sql.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(PhoneClaims::read)
                .optional();
    }

    boolean free(UUID id) {
        return sql.sql("select member.free_phone(:id)")
                .param("id", id)
                .query((row, number) -> row.getString(1))
                .optional()
                .isPresent();
    }

    void settle(UUID id, PhoneClaim.State state, Decision decision) {
        String answer = decision.reason();
        sql.sql("""
                        update member.phone_claim set state = :state, decided = :decided, decided_by = :by,
                            decided_by_name = :name, answer_sealed = :answer
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("decided", Timestamp.from(decision.at()))
                .param("by", decision.by().value())
                .param("name", decision.byName())
                .param("answer", answer == null ? null : vault.seal(ANSWER, id, answer))
                .update();
    }

    private static PhoneClaim read(ResultSet row, int number) throws SQLException {
        UUID holder = row.getObject("holder", UUID.class);
        return new PhoneClaim(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account", UUID.class)),
                new MemberId(row.getObject("membership", UUID.class)),
                holder == null ? null : new AccountId(holder),
                PhoneClaim.State.valueOf(row.getString("state")),
                row.getTimestamp("asked").toInstant(),
                row.getBoolean("wished"));
    }
}
