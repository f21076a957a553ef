package org.niangjia.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.PlatformTest;
import org.niangjia.audit.AuditCheckpoint;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.audit.AuditVerification;
import org.niangjia.audit.AuditVerification.Broken;
import org.niangjia.audit.AuditVerification.Fault;
import org.niangjia.audit.AuditVerifier;
import org.niangjia.kernel.AccountId;
import org.niangjia.vault.Signer;
import org.niangjia.vault.Sm2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever the owner of the database does to the record is found, at the first row that it touched. The owner holds the
 * chainer off and undoes his deed after each test.
 */
class AuditTamperingTest extends PlatformTest {

    private static final int ROWS = 5;

    @Autowired
    private AuditLog audit;

    @Autowired
    private AuditChainer chainer;

    @Autowired
    private Signer signer;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private DataSource database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private FlywayConnectionDetails owner;

    private final String subject = "test:" + UUID.randomUUID();
    private Connection asOwner;
    private long first;

    @BeforeEach
    void recordAndHoldTheChainerOff() throws SQLException {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < ROWS; i++) {
                audit.record(AuditEntry.of(AccountId.next(), "test.done", subject));
            }
        });
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            chainer.link();
            return sql.sql("select count(*) from audit.link join audit.entry on id = entry where subject = :subject")
                            .param("subject", subject)
                            .query(Long.class)
                            .single()
                    == ROWS;
        });
        asOwner = DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
        does("select pg_advisory_lock(" + AuditChainer.LOCK + ")");
        first = sql.sql("select min(position) from audit.link join audit.entry on id = entry where subject = :subject")
                .param("subject", subject)
                .query(Long.class)
                .single();
        does(
                "create temp table kept_link as select * from audit.link where position >= " + first,
                "create temp table kept_entry as select * from audit.entry where id in (select entry from kept_link)",
                "create temp table kept_checkpoint as select * from audit.checkpoint where position >= " + first);
    }

    @AfterEach
    void undo() throws SQLException {
        does(
                "delete from audit.checkpoint where position >= " + first,
                "delete from audit.link where position >= " + first,
                "update audit.entry e set recorded = k.recorded, account = k.account, action = k.action,"
                        + " subject = k.subject from kept_entry k where k.id = e.id",
                "insert into audit.entry overriding system value select * from kept_entry on conflict do nothing",
                "insert into audit.link select * from kept_link",
                "insert into audit.checkpoint select * from kept_checkpoint");
        asOwner.close();
    }

    @Test
    void anEntryThatWasChangedIsNamed() throws SQLException {
        does("update audit.entry set account = gen_random_uuid() where id = " + entryAt(first + 2));

        assertThat(audit.verify()).isEqualTo(new Broken(first + 2, Fault.ENTRY_CHANGED));
    }

    @Test
    void twoEntriesThatChangedPlacesAreNamedFromTheFirst() throws SQLException {
        long one = entryAt(first + 1);
        long other = entryAt(first + 3);
        does(
                "delete from audit.link where position in (" + (first + 1) + ", " + (first + 3) + ")",
                "insert into audit.link select position, " + other + ", hash from kept_link where position = "
                        + (first + 1),
                "insert into audit.link select position, " + one + ", hash from kept_link where position = "
                        + (first + 3));

        assertThat(audit.verify()).isEqualTo(new Broken(first + 1, Fault.ENTRY_CHANGED));
    }

    @Test
    void aLinkThatIsGoneIsNamed() throws SQLException {
        long entry = entryAt(first + 1);
        does("delete from audit.link where position = " + (first + 1), "delete from audit.entry where id = " + entry);

        assertThat(audit.verify()).isEqualTo(new Broken(first + 1, Fault.LINK_MISSING));
    }

    @Test
    void rowsThatAreGoneAreFoundWhenTheRestIsNumberedAnew() throws SQLException {
        long entry = entryAt(first + 1);
        does(
                "delete from audit.link where position = " + (first + 1),
                "delete from audit.entry where id = " + entry,
                "update audit.link set position = -position where position > " + (first + 1),
                "update audit.link set position = -position - 1 where position < 0");

        assertThat(audit.verify()).isEqualTo(new Broken(first + 1, Fault.ENTRY_CHANGED));
    }

    @Test
    void aCutTailIsFoundByACheckpointKeptOutside() throws Exception {
        AuditCheckpoint outside = signedAt(first + ROWS - 1);
        does(
                "delete from audit.checkpoint where position > " + first,
                "delete from audit.link where position > " + first,
                "delete from audit.entry where id in (select entry from kept_link where position > " + first + ")");

        assertThat(verifiedWith(outside)).isEqualTo(new Broken(first + 1, Fault.TAIL_CUT_OFF));
    }

    @Test
    void aChainThatWasComputedAnewIsFoundByASignedCheckpoint() throws Exception {
        AuditCheckpoint before = signedAt(first);
        AuditCheckpoint outside = signedAt(first + ROWS - 1);
        does("update audit.entry set action = 'test.forged' where id = " + entryAt(first + 2));
        byte[] hash = hashAt(first + 1);
        for (long position = first + 2; position < first + ROWS; position++) {
            hash = ChainHash.of(hash, storedAt(position));
            does("update audit.link set hash = '\\x" + HexFormat.of().formatHex(hash) + "' where position = "
                    + position);
        }
        does("delete from audit.link where position >= " + (first + ROWS));

        assertThat(verifiedWith(before, outside)).isEqualTo(new Broken(first + 1, Fault.CHAINED_ANEW));
    }

    @Test
    void aCheckpointThatAnotherKeySignedIsNamed() throws SQLException {
        AuditCheckpoint forged =
                AuditCheckpoint.sign(first + 1, hashAt(first + 1), Instant.EPOCH, Sm2.signer(Sm2.newPrivateKey()));

        assertThat(verifiedWith(forged)).isEqualTo(new Broken(first + 1, Fault.SIGNATURE_WRONG));
    }

    @Test
    void anEntryThatWasTakenFromTheQueueIsFound() throws SQLException {
        transaction.executeWithoutResult(status -> audit.record(AuditEntry.of(AccountId.next(), "test.done", subject)));
        does("create temp table kept_waiting as select * from audit.unlinked", "delete from audit.unlinked");

        assertThat(audit.verify())
                .isInstanceOf(Broken.class)
                .extracting("fault")
                .isEqualTo(Fault.ENTRY_UNLINKED);
        does("insert into audit.unlinked select * from kept_waiting on conflict do nothing");
    }

    @Test
    void anUntouchedChainIsIntactWithItsSignatures() throws SQLException {
        assertThat(verifiedWith(signedAt(first), signedAt(first + 1))).isInstanceOf(AuditVerification.Intact.class);
    }

    private AuditVerification verifiedWith(AuditCheckpoint... outside) throws SQLException {
        return new AuditVerifier(database, signer.publicKey(), 2).verify(List.of(outside), checked -> {});
    }

    private AuditCheckpoint signedAt(long position) {
        return AuditCheckpoint.sign(position, hashAt(position), Instant.parse("2026-11-24T01:02:03Z"), signer);
    }

    private byte[] hashAt(long position) {
        return sql.sql("select hash from audit.link where position = :position")
                .param("position", position)
                .query(byte[].class)
                .single();
    }

    private long entryAt(long position) {
        return sql.sql("select entry from audit.link where position = :position")
                .param("position", position)
                .query(Long.class)
                .single();
    }

    private StoredEntry storedAt(long position) {
        return sql.sql("select audit.entry.* from audit.entry join audit.link on id = entry where position = :position")
                .param("position", position)
                .query((row, number) -> StoredEntry.from(row))
                .single();
    }

    private void does(String... statements) throws SQLException {
        try (Statement statement = asOwner.createStatement()) {
            for (String line : statements) {
                statement.execute(line);
            }
        }
    }
}
