package org.niangjia.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.niangjia.PlatformTest;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.audit.AuditVerification;
import org.niangjia.audit.AuditVerification.Fault;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.Because;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The record stands or falls with its deed, is chained soon after, and shows what was changed. */
class AuditChainTest extends PlatformTest {

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private FlywayConnectionDetails owner;

    private final String subject = "test:" + UUID.randomUUID();

    @Test
    void anEntryOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> audit.record(AuditEntry.of(null, "test.done", subject)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDeedRolledBackLeavesNoEntry() {
        transaction.executeWithoutResult(status -> {
            audit.record(AuditEntry.of(AccountId.next(), "test.done", subject));
            status.setRollbackOnly();
        });

        assertThat(entriesOfSubject()).isZero();
    }

    @Test
    void anEntryIsChainedSoonAfterItsDeed() {
        recordOne();

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> linksOfSubject() == 1);
        assertThat(audit.verify()).isInstanceOf(AuditVerification.Intact.class);
    }

    @Test
    void theApplicationCanNeitherChangeNorRemoveAnEntry() {
        recordOne();

        assertThatThrownBy(
                        () -> sql.sql("update audit.entry set action = 'x.y'").update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> sql.sql("delete from audit.entry").update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> sql.sql("truncate audit.link").update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void anEntryThatSomebodyChangedIsFoundByTheVerification() throws Exception {
        recordOne();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> linksOfSubject() == 1);
        long position = sql.sql(
                        "select position from audit.link join audit.entry on id = entry where subject = :subject")
                .param("subject", subject)
                .query(Long.class)
                .single();

        asOwner("update audit.entry set action = 'test.forged' where subject = '" + subject + "'");
        try {
            assertThat(audit.verify()).isEqualTo(new AuditVerification.Broken(position, Fault.ENTRY_CHANGED));
        } finally {
            asOwner("update audit.entry set action = 'test.done' where subject = '" + subject + "'");
        }
        assertThat(audit.verify()).isInstanceOf(AuditVerification.Intact.class);
    }

    @Test
    void anActionOrSubjectThatCouldHoldANameIsRefused() {
        assertThatThrownBy(() -> AuditEntry.of(null, "test.done", "person:王小明"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AuditEntry.of(null, "Did something", subject))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void recordOne() {
        transaction.executeWithoutResult(status ->
                audit.record(new AuditEntry(AccountId.next(), "test.done", subject, Because.inFavour("test.reason"))));
    }

    private long entriesOfSubject() {
        return count("select count(*) from audit.entry where subject = :subject");
    }

    private long linksOfSubject() {
        return count("select count(*) from audit.link join audit.entry on id = entry where subject = :subject");
    }

    private long count(String query) {
        return sql.sql(query).param("subject", subject).query(Long.class).single();
    }

    private void asOwner(String statement) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                Statement sqlAsOwner = connection.createStatement()) {
            sqlAsOwner.execute(statement);
        }
    }
}
