package org.niangjia.vault.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.NiangjiaApplication;
import org.niangjia.vault.KeyRotation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The key that seals is replaced while others write: nothing is lost, nothing is overwritten, and the old key goes only when
 * no value needs it. The test's own table stands for the tables of all modules, which are rotated with it.
 *
 * <p>On a platform of its own: a rotation goes over every row there is, and other tests leave rows that no key opens.
 */
@SpringBootTest(
        classes = NiangjiaApplication.class,
        properties = {"niangjia.demo=true", "niangjia.films.demo-rendering=false"})
@DirtiesContext
class KeyRotationTest {

    private static final String COLUMN = "rotated.note.text_sealed";
    private static final int ROWS = 3_000;

    @TempDir
    private static Path data;

    @DynamicPropertySource
    static void dataDirectory(DynamicPropertyRegistry registry) {
        registry.add("niangjia.data", data::toString);
    }

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DataSource database;

    @Autowired
    private FlywayConnectionDetails owner;

    @Autowired
    private DataKeys keys;

    @Autowired
    private Sm4Vault vault;

    @Autowired
    private KeyRotation rotation;

    @Value("${spring.datasource.username}")
    private String application;

    @BeforeEach
    void aTableThatNobodyMayReadWithoutScope() throws SQLException {
        asOwner(
                "create schema rotated",
                "create table rotated.note (id uuid primary key, text_sealed bytea)",
                "alter table rotated.note enable row level security",
                "alter table rotated.note force row level security",
                "create policy own on rotated.note using (current_setting('rotated.open', true) = 'yes')",
                "grant usage on schema rotated to " + application,
                "grant select, insert, update on rotated.note to " + application,
                "select vault.admit_rotation()");
        for (int i = 0; i < ROWS; i++) {
            notes.put(UUID.randomUUID(), "note " + i);
        }
        seen(() -> notes.forEach(this::insert));
    }

    private final Map<UUID, String> notes = new ConcurrentHashMap<>();

    @AfterEach
    void dropTheTable() throws SQLException {
        rotation.reseal(() -> true);
        asOwner("drop schema rotated cascade");
    }

    @Test
    void everyValueIsSealedAgainAndOpensTheSame() {
        KeyRotation.Rotation begun = rotation.begin(null).orElseThrow();
        assertThat(rotation.begin(null)).as("a second one while it runs").isEmpty();

        assertThat(rotation.reseal(() -> true)).isTrue();

        assertThat(versions()).containsOnly(begun.version());
        assertThatAllNotesOpen();
        KeyRotation.Rotation done = rotation.history().getFirst();
        assertThat(done.finished()).isNotNull();
        assertThat(done.unreadable()).isZero();
        assertThat(rotation.versions().getFirst().values()).isGreaterThanOrEqualTo(ROWS);
    }

    @Test
    void aRotationThatWasStoppedMidwayGoesOnWithoutGapOrDouble() {
        assertThat(rotation.begin(null)).isPresent();
        AtomicInteger batches = new AtomicInteger();

        assertThat(rotation.reseal(() -> batches.incrementAndGet() < 2)).isFalse();
        assertThat(rotation.running()).isPresent();
        assertThat(rotation.reseal(() -> true)).isTrue();

        KeyRotation.Rotation done = rotation.history().getFirst();
        assertThat(done.resealed()).isGreaterThanOrEqualTo(done.total());
        assertThatAllNotesOpen();
    }

    @Test
    void whatOthersWriteMeanwhileIsNeverOverwritten() throws Exception {
        List<UUID> ids = new ArrayList<>(notes.keySet());
        AtomicBoolean rotating = new AtomicBoolean(true);
        try (ExecutorService writers = Executors.newFixedThreadPool(3)) {
            List<Future<?>> done = new ArrayList<>();
            for (int writer = 0; writer < 3; writer++) {
                int mine = writer;
                done.add(writers.submit(() -> {
                    for (int i = 0; rotating.get() || i < 200; i++) {
                        UUID id = ids.get((i * 3 + mine) % ids.size());
                        String text = "written by " + mine + " as " + i;
                        seen(() -> sql.sql("update rotated.note set text_sealed = :sealed where id = :id")
                                .param("sealed", vault.seal(COLUMN, id, text))
                                .param("id", id)
                                .update());
                        notes.put(id, text);
                    }
                }));
            }
            try {
                assertThat(rotation.begin(null)).isPresent();
                assertThat(rotation.reseal(() -> true)).isTrue();
            } finally {
                rotating.set(false);
            }
            for (Future<?> writer : done) {
                writer.get();
            }
        }

        assertThatAllNotesOpen();
        assertThat(versions()).containsOnly(keys.current());
    }

    @Test
    void anotherInstanceOpensAndSoonSealsWithTheNewKey() {
        DataKeys others = DataKeys.open(new StoredKeys(database), MasterKeyFile.in(data.resolve("keys"), false));
        assertThat(rotation.begin(null)).isPresent();
        UUID row = UUID.randomUUID();
        byte[] sealedHere = vault.seal(COLUMN, row, "hello");

        assertThat(new Sm4Vault(others).open(COLUMN, row, sealedHere)).isEqualTo("hello");
        assertThat(others.current()).isEqualTo(keys.current());
    }

    @Test
    void aReplacedKeyIsDestroyedOnlyWhenNoValueUsesIt() {
        KeyRotation eager = withoutWaiting();
        int old = keys.current();
        assertThat(rotation.begin(null)).isPresent();

        assertThat(eager.destroyUnused()).doesNotContain(old);
        rotation.reseal(() -> true);
        assertThat(rotation.destroyUnused()).as("within the time it is kept").doesNotContain(old);
        assertThat(eager.destroyUnused()).contains(old);

        keys.refresh();
        assertThat(keys.sealKey(old)).isEmpty();
        assertThatAllNotesOpen();
    }

    @Test
    void aValueThatDoesNotOpenIsCountedAndKeepsItsKey() {
        UUID id = notes.keySet().iterator().next();
        seen(() -> sql.sql(
                        "update rotated.note set text_sealed = set_byte(text_sealed, 20, (get_byte(text_sealed, 20) + 1) % 256)"
                                + " where id = :id")
                .param("id", id)
                .update());
        notes.remove(id);
        int old = keys.current();
        assertThat(rotation.begin(null)).isPresent();

        assertThat(rotation.reseal(() -> true)).isTrue();

        assertThat(rotation.history().getFirst().unreadable()).isEqualTo(1);
        assertThat(withoutWaiting().destroyUnused()).doesNotContain(old);
    }

    @Test
    void aValueTooShortToNameItsKeyIsCountedAndEndsTheRotation() {
        UUID id = notes.keySet().iterator().next();
        seen(() -> sql.sql("update rotated.note set text_sealed = '' where id = :id")
                .param("id", id)
                .update());
        notes.remove(id);
        assertThat(rotation.begin(null)).isPresent();

        assertThat(rotation.reseal(() -> true)).isTrue();

        assertThat(rotation.history().getFirst().unreadable()).isEqualTo(1);
    }

    @Test
    void theFunctionsOfTheRotationReachSealedColumnsOnly() {
        assertThatThrownBy(() -> sql.sql(
                                "select * from vault.sealed_before('identity', 'credential', 'password_hash', 1, :id, 0, 10)")
                        .param("id", new UUID(0, 0))
                        .query()
                        .listOfRows())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("not a sealed column");
        assertThat(sql.sql("select count(*) from rotated.note")
                        .query(Long.class)
                        .single())
                .as("without scope, with the setting set by the application itself")
                .isZero();
        assertThat(transaction.<Long>execute(status -> {
                    sql.sql("select set_config('niangjia.resealing', 'on', true)")
                            .query()
                            .singleValue();
                    return sql.sql("select count(*) from rotated.note")
                            .query(Long.class)
                            .single();
                }))
                .isZero();
    }

    /** The rule by which the rotation finds its columns; one that breaks it would keep every old key for ever. */
    @Test
    void everySealedColumnOfThePlatformStandsInATableWithItsRowAsKey() {
        assertThat(sql.sql("select schema_name || '.' || table_name || '.' || column_name from vault.sealed_column"
                                + " where id_column is null")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void theDemoFederationsValuesOpenInTheirPlaces() {
        assertThat(rotation.begin(null)).isPresent();
        rotation.reseal(() -> true);

        assertThat(rotation.history().getFirst().unreadable()).isZero();
        assertThat(sql.sql("select count(distinct schema_name) from vault.sealed_column")
                        .query(Long.class)
                        .single())
                .isGreaterThan(4);
    }

    private KeyRotation withoutWaiting() {
        return new JdbcKeyRotation(
                sql,
                transaction,
                keys,
                vault,
                new VaultProperties(Duration.ZERO, new VaultProperties.Kms(null, "", "")));
    }

    private void insert(UUID id, String text) {
        sql.sql("insert into rotated.note (id, text_sealed) values (:id, :sealed)")
                .param("id", id)
                .param("sealed", vault.seal(COLUMN, id, text))
                .update();
    }

    private List<Integer> versions() {
        List<Integer> found = new ArrayList<>();
        seen(() -> found.addAll(sql.sql("select distinct vault.key_version(text_sealed) from rotated.note")
                .query(Integer.class)
                .list()));
        return found;
    }

    private void assertThatAllNotesOpen() {
        seen(() -> sql.sql("select id, text_sealed from rotated.note").query(row -> {
            UUID id = row.getObject("id", UUID.class);
            if (notes.containsKey(id)) {
                assertThat(vault.open(COLUMN, id, row.getBytes("text_sealed"))).isEqualTo(notes.get(id));
            }
        }));
    }

    private void seen(Runnable work) {
        transaction.executeWithoutResult(status -> {
            sql.sql("select set_config('rotated.open', 'yes', true)").query().singleValue();
            work.run();
        });
    }

    private void asOwner(String... statements) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                Statement statement = connection.createStatement()) {
            for (String line : statements) {
                statement.execute(line);
            }
        }
    }
}
