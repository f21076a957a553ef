package org.niangjia.cli.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.niangjia.CommandDatabase;
import org.niangjia.audit.AuditVerification;
import org.niangjia.audit.AuditVerifier;
import org.niangjia.audit.CheckpointFile;
import org.niangjia.kernel.OrgPath;
import org.niangjia.vault.Sm2;

/** What the tables and the record of deeds hold, read beside the running platform. */
final class MembershipRecords {

    private static final int CHAINED_SECONDS_MAX = 20;

    private final TemporaryPlatform platform;
    private final OrgPath county;

    MembershipRecords(TemporaryPlatform platform, OrgPath county) {
        this.platform = platform;
        this.county = county;
    }

    /** How often each deed stands in the record. */
    record Deeds(Map<String, Long> counts) {

        long of(String action) {
            return counts.getOrDefault(action, 0L);
        }

        Deeds since(Deeds before) {
            Map<String, Long> more = new HashMap<>(counts);
            before.counts.forEach((action, count) -> more.merge(action, -count, Long::sum));
            return new Deeds(more);
        }
    }

    Deeds deeds() throws IOException {
        Map<String, Long> counts = new HashMap<>();
        query(
                "select action, count(*) from audit.entry group by 1",
                row -> counts.put(row.getString(1), row.getLong(2)));
        return new Deeds(counts);
    }

    int membersOfCounty() throws IOException {
        int[] count = new int[1];
        query(
                "select count(*) from member.membership where union_path >= '" + county.value() + "' and union_path < '"
                        + county.end() + "' and state in ('ACTIVE', 'TRANSFERRING', 'KEPT')",
                row -> count[0] = row.getInt(1));
        return count[0];
    }

    /** Waits until the chain has caught up, then recomputes it. */
    AuditState verifiedAudit() throws IOException, InterruptedException {
        long[] unlinked = {1};
        for (int i = 0; unlinked[0] > 0 && i < CHAINED_SECONDS_MAX * 10; i++) {
            query("select count(*) from audit.unlinked", row -> unlinked[0] = row.getLong(1));
            TimeUnit.MILLISECONDS.sleep(100);
        }
        Path data = platform.data();
        byte[] key = Sm2.fromPem(Files.readString(data.resolve("keys/audit-public.pem")));
        try (CommandDatabase database = platform.database()) {
            AuditVerification result = new AuditVerifier(database.asApplication(), key, 2)
                    .verify(new CheckpointFile(data.resolve("audit/checkpoints.txt")).read(), checked -> {});
            return switch (result) {
                case AuditVerification.Intact intact -> new AuditState(intact.entries(), true);
                case AuditVerification.Broken broken -> new AuditState(broken.position(), false);
            };
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private interface Reading {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String text, Reading reading) throws IOException {
        try (CommandDatabase database = platform.database();
                Connection connection = database.asBackup().getConnection();
                PreparedStatement statement = connection.prepareStatement(text);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reading.read(rows);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
