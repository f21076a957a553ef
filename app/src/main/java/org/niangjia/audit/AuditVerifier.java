package org.niangjia.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditVerification.Broken;
import org.niangjia.audit.AuditVerification.Fault;
import org.niangjia.audit.AuditVerification.Intact;
import org.niangjia.audit.internal.ChainHash;
import org.niangjia.audit.internal.StoredEntry;

/**
 * Recomputes the chain from what is stored, while others write.
 *
 * <p>Whether a link fits depends on its entry and on the stored hash before it alone. So the chain is cut into stretches,
 * which several threads check side by side on connections that share one snapshot; a stretch begins with the hash at which
 * the one before ends. Rows are streamed: the memory needed does not grow with the chain.
 */
public final class AuditVerifier {

    private static final long STRETCH = 50_000;
    private static final int FETCH_SIZE = 4_000;
    private static final long TELL_EVERY = 10_000;
    private static final String LINKS = """
            select link.position, link.hash, entry.id, entry.recorded, entry.account, entry.action, entry.subject,
                   entry.because
            from audit.link left join audit.entry on entry.id = link.entry
            where link.position between ? and ? order by link.position
            """;

    private final DataSource database;
    private final byte[] publicKey;
    private final int threads;

    /**
     * @param database may read the tables of the schema audit
     * @param publicKey that of the platform, not taken from the database that is checked
     * @param threads from 1; each uses a connection, and one more is used
     */
    public AuditVerifier(DataSource database, byte[] publicKey, int threads) {
        this.database = database;
        this.publicKey = publicKey.clone();
        this.threads = threads;
    }

    /**
     * Verifies the chain as it is now.
     *
     * @param outside checkpoints kept outside the database, read before this call
     * @param progress is told now and then how many links have been checked
     * @throws SQLException if the database cannot be read: then nothing is said about the chain
     */
    public AuditVerification verify(List<AuditCheckpoint> outside, LongConsumer progress) throws SQLException {
        try (Connection connection = snapshot(null);
                Statement statement = connection.createStatement()) {
            String snapshot = text(statement, "select pg_export_snapshot()");
            long last = number(statement, "select coalesce(max(position), 0) from audit.link");
            List<AuditCheckpoint> inside = checkpoints(statement);
            Optional<Broken> broken = Stream.of(
                            brokenLink(snapshot, last, progress),
                            unlinked(statement, last),
                            brokenCheckpoint(connection, inside, outside, last))
                    .flatMap(Optional::stream)
                    .min(Comparator.comparingLong(Broken::position));
            return broken.isPresent() ? broken.get() : new Intact(last, (long) inside.size() + outside.size());
        }
    }

    private Connection snapshot(@Nullable String shared) throws SQLException {
        Connection connection = database.getConnection();
        try {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            if (shared != null) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set transaction snapshot '" + shared + "'");
                }
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private Optional<Broken> brokenLink(String snapshot, long last, LongConsumer progress) throws SQLException {
        AtomicLong next = new AtomicLong(1);
        AtomicLong checked = new AtomicLong();
        AtomicLong brokenAt = new AtomicLong(Long.MAX_VALUE);
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<Optional<Broken>>> found = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                found.add(workers.submit(() -> {
                    Optional<Broken> first = Optional.empty();
                    try (Connection connection = snapshot(snapshot);
                            PreparedStatement links = connection.prepareStatement(LINKS)) {
                        links.setFetchSize(FETCH_SIZE);
                        for (long from = next.getAndAdd(STRETCH);
                                from <= last && from < brokenAt.get();
                                from = next.getAndAdd(STRETCH)) {
                            long to = Math.min(last, from + STRETCH - 1);
                            Optional<Broken> broken = brokenLink(links, from, to, checked, progress);
                            if (broken.isPresent()) {
                                brokenAt.accumulateAndGet(broken.get().position(), Math::min);
                                first = first.or(() -> broken);
                            }
                        }
                    }
                    return first;
                }));
            }
            return firstOf(found);
        }
    }

    private static Optional<Broken> firstOf(List<Future<Optional<Broken>>> found) throws SQLException {
        List<Broken> broken = new ArrayList<>();
        try {
            for (Future<Optional<Broken>> worker : found) {
                worker.get().ifPresent(broken::add);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SQLException sql ? sql : new SQLException(e.getCause());
        }
        return broken.stream().min(Comparator.comparingLong(Broken::position));
    }

    /** Checks the links from one position to another; reads the one before for its hash. */
    private static Optional<Broken> brokenLink(
            PreparedStatement links, long from, long to, AtomicLong checked, LongConsumer progress)
            throws SQLException {
        links.setLong(1, from - 1);
        links.setLong(2, to);
        byte[] previous = from == 1 ? ChainHash.start() : null;
        long expected = from;
        try (ResultSet row = links.executeQuery()) {
            while (row.next()) {
                long position = row.getLong("position");
                byte[] hash = row.getBytes("hash");
                if (position >= from) {
                    if (position != expected || previous == null) {
                        return Optional.of(new Broken(previous == null ? from - 1 : expected, Fault.LINK_MISSING));
                    }
                    StoredEntry entry = StoredEntry.from(row);
                    if (entry.recorded() == null) {
                        return Optional.of(new Broken(position, Fault.ENTRY_MISSING));
                    }
                    if (!Arrays.equals(hash, ChainHash.of(previous, entry))) {
                        return Optional.of(new Broken(position, Fault.ENTRY_CHANGED));
                    }
                    expected++;
                    tell(checked, progress);
                }
                previous = hash;
            }
        }
        return expected > to ? Optional.empty() : Optional.of(new Broken(expected, Fault.LINK_MISSING));
    }

    private static void tell(AtomicLong checked, LongConsumer progress) {
        long now = checked.incrementAndGet();
        if (now % TELL_EVERY == 0) {
            progress.accept(now);
        }
    }

    /** Each link has another entry that exists; so equal counts mean that no entry is left out, and counting is cheap. */
    private static Optional<Broken> unlinked(Statement statement, long last) throws SQLException {
        boolean all = number(statement, """
                select (select count(*) from audit.entry)
                     - (select count(*) from audit.link) - (select count(*) from audit.unlinked)
                """) == 0;
        return all ? Optional.empty() : Optional.of(new Broken(last + 1, Fault.ENTRY_UNLINKED));
    }

    private Optional<Broken> brokenCheckpoint(
            Connection connection, List<AuditCheckpoint> inside, List<AuditCheckpoint> outside, long last)
            throws SQLException {
        List<AuditCheckpoint> all = Stream.concat(inside.stream(), outside.stream())
                .sorted(Comparator.comparingLong(AuditCheckpoint::position))
                .toList();
        Optional<AuditCheckpoint> unsigned = all.parallelStream()
                .filter(checkpoint -> !checkpoint.isSignedWith(publicKey))
                .min(Comparator.comparingLong(AuditCheckpoint::position));
        if (unsigned.isPresent()) {
            return Optional.of(new Broken(unsigned.get().position(), Fault.SIGNATURE_WRONG));
        }
        long good = 0;
        try (PreparedStatement link = connection.prepareStatement("select hash from audit.link where position = ?")) {
            for (AuditCheckpoint checkpoint : all) {
                if (checkpoint.position() > last) {
                    return Optional.of(new Broken(last + 1, Fault.TAIL_CUT_OFF));
                }
                link.setLong(1, checkpoint.position());
                try (ResultSet row = link.executeQuery()) {
                    if (row.next() && !checkpoint.has(row.getBytes(1))) {
                        return Optional.of(new Broken(good + 1, Fault.CHAINED_ANEW));
                    }
                }
                good = checkpoint.position();
            }
        }
        return Optional.empty();
    }

    private static List<AuditCheckpoint> checkpoints(Statement statement) throws SQLException {
        List<AuditCheckpoint> checkpoints = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(
                "select position, hash, made, signature from audit.checkpoint order by position")) {
            while (row.next()) {
                checkpoints.add(new AuditCheckpoint(
                        row.getLong(1), row.getString(2), row.getTimestamp(3).toInstant(), row.getString(4)));
            }
        }
        return checkpoints;
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
