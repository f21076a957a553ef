package org.niangjia.identity.internal;

import java.time.Instant;
import java.util.Optional;
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

    JdbcWorkerAccounts(JdbcClient sql, JdbcAccounts accounts) {
        this.sql = sql;
        this.accounts = accounts;
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
        Optional<PhoneNumber> phone = accounts.phoneOf(account);
        if (phone.isEmpty()) {
            return 0;
        }
        long rows = sql.sql("delete from identity.sign_in_code where phone_index = :index")
                .param("index", accounts.indexOf(phone.get()))
                .update();
        rows += sql.sql("delete from identity.spring_session where principal_name = :name")
                .param("name", account.toString())
                .update();
        rows += sql.sql("delete from identity.account_role where account = :id")
                .param("id", account.value())
                .update();
        rows += sql.sql("delete from identity.account where id = :id")
                .param("id", account.value())
                .update();
        return rows;
    }
}
