package org.niangjia.identity.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.niangjia.identity.WorkerAccounts;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Workers' accounts with their sessions and codes. */
@Repository
class JdbcWorkerAccounts implements WorkerAccounts {

    private final JdbcClient sql;
    private final JdbcAccounts accounts;
    private final Clock clock;

    JdbcWorkerAccounts(JdbcClient sql, JdbcAccounts accounts, Clock clock) {
        this.sql = sql;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Optional<AccountId> holderOf(PhoneNumber phone) {
        return accounts.withPhone(phone);
    }

    @Override
    @Transactional
    public Optional<AccountId> takePhone(AccountId account, PhoneNumber phone) {
        return sql.sql("select identity.take_phone(:sealed, :index, :now)")
                .param("sealed", accounts.seal(account, phone))
                .param("index", accounts.indexOf(phone))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional()
                .map(AccountId::new);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Kept> keptOf(AccountId account) {
        return accounts.phoneOf(account)
                .map(phone -> new Kept(
                        phone,
                        sql.sql("select created from identity.account where id = :id")
                                .param("id", account.value())
                                .query((row, number) ->
                                        row.getTimestamp("created").toInstant())
                                .single(),
                        sql.sql("""
                                        select creation_time from identity.spring_session
                                        where principal_name = :name order by creation_time
                                        """)
                                .param("name", account.toString())
                                .query((row, number) -> Instant.ofEpochMilli(row.getLong(1)))
                                .list()));
    }

    @Override
    @Transactional
    public long erase(AccountId account) {
        long rows = sql.sql("""
                        delete from identity.sign_in_code where phone_index = (
                            select phone_index from identity.account where id = :id and login is null)
                        """).param("id", account.value()).update();
        rows += sql.sql("delete from identity.spring_session where principal_name = :name")
                .param("name", account.toString())
                .update();
        rows += sql.sql("delete from identity.account_role where account = :id")
                .param("id", account.value())
                .update();
        rows += sql.sql("delete from identity.account where id = :id and login is null")
                .param("id", account.value())
                .update();
        return rows;
    }
}
