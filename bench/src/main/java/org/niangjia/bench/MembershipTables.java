package org.niangjia.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.niangjia.CommandDatabase;

/** The running platform's tables, looked at from beside it. */
final class MembershipTables {

    private static final int CHAINED_MINUTES_MAX = 20;

    private final Path data;

    MembershipTables(Path data) {
        this.data = data;
    }

    /** What autovacuum does within minutes of a filling, at once. */
    void settle() throws IOException {
        execute("vacuum analyze");
    }

    /** Adds entries that have not happened to the record of deeds, and waits until the platform has chained them. */
    void addDeeds(int count) throws IOException, InterruptedException {
        execute("""
                with new as (
                    insert into audit.entry (account, action, subject)
                    select gen_random_uuid(), 'member.opened', 'member:' || gen_random_uuid()
                    from generate_series(1, %d) returning id)
                insert into audit.unlinked select id from new
                """.formatted(count));
        long began = System.nanoTime();
        while (number("select count(*) from (select from audit.unlinked limit 1) as left_over") > 0) {
            if (System.nanoTime() - began > TimeUnit.MINUTES.toNanos(CHAINED_MINUTES_MAX)) {
                throw new IOException("the record is not chained after " + CHAINED_MINUTES_MAX + " minutes");
            }
            TimeUnit.SECONDS.sleep(1);
        }
        execute("vacuum analyze audit.entry, audit.link, audit.unlinked");
    }

    /** Waits until a rotation has begun to seal anew, and tells how many values it has done. */
    long awaitResealing() throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (resealed() == 0) {
            if (System.nanoTime() - began > TimeUnit.MINUTES.toNanos(2)) {
                throw new IOException("the rotation does not begin");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return resealed();
    }

    /** Values sealed anew by the newest rotation. */
    long resealed() throws IOException {
        return number("select coalesce((select resealed from vault.rotation order by version desc limit 1), 0)");
    }

    private void execute(String statement) throws IOException {
        try (CommandDatabase database = CommandDatabase.open(data);
                Connection connection = database.asBackup().getConnection();
                Statement execution = connection.createStatement()) {
            execution.execute(statement);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private long number(String query) throws IOException {
        try (CommandDatabase database = CommandDatabase.open(data);
                Connection connection = database.asBackup().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
