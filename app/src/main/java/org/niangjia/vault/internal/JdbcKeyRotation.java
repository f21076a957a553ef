package org.niangjia.vault.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.vault.KeyRotation;
import org.niangjia.vault.SealBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The rotation over every sealed column that the database's view {@code vault.sealed_column} finds. */
@Component
class JdbcKeyRotation implements KeyRotation {

    private static final int BATCH = 1_000;
    /** Pieces of files are some hundred KiB each. */
    private static final int BATCH_OF_PIECES = 16;

    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(200);

    /** After so many rounds without a value to seal, what is left is held or out of reach; a later call looks again. */
    private static final int IDLE_ROUNDS_MAX = 10;

    private static final Row FIRST = new Row(new UUID(0, 0), -1);

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final DataKeys keys;
    private final Sm4Vault vault;
    private final Duration keepReplaced;

    JdbcKeyRotation(
            JdbcClient sql, TransactionTemplate transaction, DataKeys keys, Sm4Vault vault, VaultProperties settings) {
        this.sql = sql;
        this.transaction = transaction;
        this.keys = keys;
        this.vault = vault;
        this.keepReplaced = settings.keepReplaced();
    }

    /** A row's identifier, and the number of the piece in it; 0 where a row is no piece. */
    private record Row(UUID id, int piece) {}

    /** @param pieces whether its rows are pieces of something larger */
    private record Column(String schema, String table, String name, boolean pieces) {

        /** As {@link org.niangjia.vault.Vault#seal} was told. */
        String placeOf(Row row) {
            String column = schema + "." + table + "." + name;
            return pieces ? column + "." + row.piece() : column;
        }

        int batch() {
            return pieces ? BATCH_OF_PIECES : BATCH;
        }

        JdbcClient.StatementSpec given(JdbcClient.StatementSpec statement) {
            return statement.param("schema", schema).param("table", table).param("column", name);
        }
    }

    /**
     * What one batch did.
     *
     * @param last the last value that was looked at; null when none was left
     */
    private record Batch(@Nullable Row last, int resealed, int unreadable) {}

    @Override
    public List<Rotation> history() {
        return sql.sql("select * from vault.rotation order by version desc limit 20")
                .query(JdbcKeyRotation::read)
                .list();
    }

    private static Rotation read(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("started_by", UUID.class);
        Timestamp finished = row.getTimestamp("finished");
        return new Rotation(
                row.getInt("version"),
                row.getTimestamp("started").toInstant(),
                by == null ? null : new AccountId(by),
                row.getLong("total"),
                row.getLong("resealed"),
                row.getLong("unreadable"),
                finished == null ? null : finished.toInstant());
    }

    @Override
    public List<KeyVersion> versions() {
        Map<Integer, Long> values = countByVersion();
        return sql.sql(
                        "select version, created, destroyed from vault.data_key where purpose = 'SEAL' order by version desc")
                .query((row, number) -> {
                    Timestamp destroyed = row.getTimestamp("destroyed");
                    return new KeyVersion(
                            row.getInt("version"),
                            row.getTimestamp("created").toInstant(),
                            values.getOrDefault(row.getInt("version"), 0L),
                            destroyed == null ? null : destroyed.toInstant());
                })
                .list();
    }

    private Map<Integer, Long> countByVersion() {
        Map<Integer, Long> counts = new HashMap<>();
        for (Column column : columns()) {
            column.given(sql.sql("select * from vault.count_sealed(:schema, :table, :column)"))
                    .query(row -> {
                        counts.merge(row.getInt("key_version"), row.getLong("sealed_values"), Long::sum);
                    });
        }
        return counts;
    }

    private List<Column> columns() {
        return sql.sql("select schema_name, table_name, column_name, piece_column is not null from vault.sealed_column"
                        + " where id_column is not null order by 1, 2, 3")
                .query((row, number) ->
                        new Column(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)))
                .list();
    }

    @Override
    public Optional<Rotation> begin(@Nullable AccountId by) {
        if (running().isPresent()) {
            return Optional.empty();
        }
        int version = keys.addSealKey();
        long total = countByVersion().entrySet().stream()
                .filter(count -> count.getKey() != version)
                .mapToLong(Map.Entry::getValue)
                .sum();
        boolean first = sql.sql("""
                        insert into vault.rotation (version, started_by, total) values (:version, :by, :total)
                        on conflict do nothing
                        """)
                        .param("version", version)
                        .param("by", by == null ? null : by.value())
                        .param("total", total)
                        .update()
                == 1;
        return first ? running() : Optional.empty();
    }

    /** Goes over the columns until a round finds nothing to do: other instances may have sealed with the old key a while. */
    @Override
    public boolean reseal(BooleanSupplier goOn) {
        Optional<Rotation> rotation = running();
        if (rotation.isEmpty()) {
            return true;
        }
        int version = rotation.get().version();
        boolean again = true;
        int idleRounds = 0;
        while (again) {
            long resealed = 0;
            long unreadable = 0;
            for (Column column : columns()) {
                Row after = FIRST;
                while (after != null) {
                    if (!goOn.getAsBoolean()) {
                        return false;
                    }
                    Batch batch = next(column, version, after);
                    resealed += batch.resealed();
                    unreadable += batch.unreadable();
                    after = batch.last();
                }
            }
            again = resealed > 0 || remaining() > unreadable;
            idleRounds = resealed > 0 ? 0 : idleRounds + 1;
            if (again && idleRounds > IDLE_ROUNDS_MAX) {
                return false;
            } else if (again) {
                LockSupport.parkNanos(BETWEEN_ROUNDS.toNanos());
            } else {
                finish(version, unreadable);
            }
        }
        return true;
    }

    private Batch next(Column column, int version, Row after) {
        Batch batch = transaction.execute(status -> {
            Map<Row, byte[]> values = valuesOf(column, after);
            Map<Row, byte[]> becomes = resealed(column, values);
            int resealed = becomes.isEmpty() ? 0 : put(column, values, becomes);
            sql.sql("update vault.rotation set resealed = resealed + :count where version = :version")
                    .param("count", resealed)
                    .param("version", version)
                    .update();
            Row last = values.keySet().stream().reduce((one, next) -> next).orElse(null);
            return new Batch(last, resealed, values.size() - becomes.size());
        });
        return Objects.requireNonNull(batch);
    }

    private Map<Row, byte[]> resealed(Column column, Map<Row, byte[]> values) {
        Map<Row, byte[]> becomes = new LinkedHashMap<>();
        values.forEach((row, value) -> {
            try {
                becomes.put(row, vault.reseal(column.placeOf(row), row.id(), value));
            } catch (SealBroken unreadable) {
                // stays as it is, is counted, and keeps its key from being destroyed
            }
        });
        return becomes;
    }

    /** The next values that another key sealed, in the order of the database. */
    private Map<Row, byte[]> valuesOf(Column column, Row after) {
        Map<Row, byte[]> values = new LinkedHashMap<>();
        column.given(
                        sql.sql(
                                "select * from vault.sealed_before(:schema, :table, :column, :current, :after, :piece, :count)"))
                .param("current", keys.current())
                .param("after", after.id())
                .param("piece", after.piece())
                .param("count", column.batch())
                .query(row -> {
                    values.put(new Row(row.getObject("id", UUID.class), row.getInt("piece")), row.getBytes("sealed"));
                });
        return values;
    }

    private int put(Column column, Map<Row, byte[]> values, Map<Row, byte[]> becomes) {
        return column.given(sql.sql("select vault.reseal(:schema, :table, :column, :ids, :pieces, :before, :becomes)"))
                .param("ids", becomes.keySet().stream().map(Row::id).toArray(UUID[]::new))
                .param("pieces", becomes.keySet().stream().map(Row::piece).toArray(Integer[]::new))
                .param("before", becomes.keySet().stream().map(values::get).toArray(byte[][]::new))
                .param("becomes", becomes.values().toArray(byte[][]::new))
                .query(Integer.class)
                .single();
    }

    private long remaining() {
        return countByVersion().entrySet().stream()
                .filter(count -> count.getKey() != keys.current())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private void finish(int version, long unreadable) {
        sql.sql("""
                        update vault.rotation set finished = clock_timestamp(), unreadable = :unreadable
                        where version = :version
                        """).param("unreadable", unreadable).param("version", version).update();
    }

    @Override
    public List<Integer> destroyUnused() {
        List<Integer> replaced =
                sql.sql("""
                        select version from vault.data_key
                        where purpose = 'SEAL' and wrapped is not null
                          and version < (select max(version) from vault.data_key where purpose = 'SEAL')
                        order by version
                        """).query((row, number) -> row.getInt("version")).list();
        return replaced.stream()
                .filter(version -> sql.sql("select vault.destroy_key(:version, :seconds * interval '1 second')")
                        .param("version", version)
                        .param("seconds", keepReplaced.toSeconds())
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
