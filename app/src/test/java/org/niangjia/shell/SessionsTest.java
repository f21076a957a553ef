package org.niangjia.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.niangjia.Visitor;
import org.niangjia.WebTest;
import org.niangjia.identity.Accounts;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.PhoneNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions in the database. */
class SessionsTest extends WebTest {

    private static final long TWO_MINUTES = 120_000;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Accounts accounts;

    @Test
    void readingPagesTouchesTheSessionAtMostOnceAMinute() {
        String phone = anyPhone();
        Visitor worker = visitor();
        worker.signInAsWorker(phone);
        AccountId account = accounts.ofPhone(new PhoneNumber(phone));
        long touched = lastTouch(account);
        worker.open("/me");
        assertThat(lastTouch(account)).isEqualTo(touched);
        sql.sql("update identity.spring_session set last_access_time = :time where principal_name = :account")
                .param("time", touched - TWO_MINUTES)
                .param("account", account.toString())
                .update();
        worker.open("/me");
        assertThat(lastTouch(account)).isGreaterThanOrEqualTo(touched);
    }

    @Test
    void aVisitorWhoOnlyReadsGetsNoSession() {
        Visitor visitor = visitor();
        visitor.open("/");
        visitor.open("/services");
        assertThat(visitor.cookie("niangjia")).isEmpty();
    }

    private long lastTouch(AccountId account) {
        return sql.sql("select last_access_time from identity.spring_session where principal_name = :account")
                .param("account", account.toString())
                .query(Long.class)
                .single();
    }
}
