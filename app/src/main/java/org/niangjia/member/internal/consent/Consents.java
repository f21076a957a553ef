package org.niangjia.member.internal.consent;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.TimeOrderedUuid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The consents that the current scope may see. */
@Repository
public class Consents {

    private final JdbcClient sql;

    Consents(JdbcClient sql) {
        this.sql = sql;
    }

    /** Records the current versions as agreed to; what is in force already stays as it is. */
    public void give(AccountId account, Collection<ConsentPurpose> purposes, Instant now) {
        purposes.forEach(purpose -> sql.sql("""
                        insert into member.consent (id, account, purpose, version, given)
                        values (:id, :account, :purpose, :version, :given)
                        on conflict (account, purpose, version) where withdrawn is null do nothing
                        """)
                .param("id", TimeOrderedUuid.next())
                .param("account", account.value())
                .param("purpose", purpose.name())
                .param("version", purpose.version())
                .param("given", Timestamp.from(now))
                .update());
    }

    /** Ends what is in force for the purpose. */
    void withdraw(AccountId account, ConsentPurpose purpose, Instant now) {
        sql.sql("""
                        update member.consent set withdrawn = :now
                        where account = :account and purpose = :purpose and withdrawn is null
                        """)
                .param("account", account.value())
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What is in force, the newest version of each, in the order of the purposes. */
    public List<Consent> of(AccountId account) {
        return sql
                .sql("""
                        select distinct on (purpose) * from member.consent
                        where account = :account and withdrawn is null order by purpose, version desc
                        """)
                .param("account", account.value())
                .query((row, number) -> new Consent(
                        ConsentPurpose.valueOf(row.getString("purpose")),
                        row.getInt("version"),
                        row.getTimestamp("given").toInstant()))
                .list()
                .stream()
                .sorted(Comparator.comparing(Consent::purpose))
                .toList();
    }

    /**
     * A consent, in force or not.
     *
     * @param withdrawn null as long as it is in force
     */
    record Given(
            ConsentPurpose purpose,
            int version,
            Instant given,
            @Nullable Instant withdrawn) {}

    /** Everything that was ever agreed to, the oldest first. */
    List<Given> everOf(AccountId account) {
        return sql.sql("select * from member.consent where account = :account order by given, id")
                .param("account", account.value())
                .query((row, number) -> {
                    Timestamp withdrawn = row.getTimestamp("withdrawn");
                    return new Given(
                            ConsentPurpose.valueOf(row.getString("purpose")),
                            row.getInt("version"),
                            row.getTimestamp("given").toInstant(),
                            withdrawn == null ? null : withdrawn.toInstant());
                })
                .list();
    }

    /** Ends everything that is in force. */
    void withdrawAll(AccountId account, Instant now) {
        sql.sql("update member.consent set withdrawn = :now where account = :account and withdrawn is null")
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .update();
    }
}
