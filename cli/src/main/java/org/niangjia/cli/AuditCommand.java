package org.niangjia.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.niangjia.CommandDatabase;
import org.niangjia.audit.AuditCheckpoint;
import org.niangjia.audit.AuditVerification;
import org.niangjia.audit.AuditVerification.Broken;
import org.niangjia.audit.AuditVerification.Intact;
import org.niangjia.audit.AuditVerifier;
import org.niangjia.audit.CheckpointFile;
import org.niangjia.vault.Sm2;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** What one can do with the record of deeds from outside. */
@Command(
        name = "audit",
        description = "Verifies the record of deeds.",
        subcommands = AuditCommand.Verify.class,
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "name what to do: verify");
    }

    /** Recomputes the chain, whether the platform runs or not. */
    @Command(
            name = "verify",
            description =
                    "Recomputes the chain of the record and names the first broken row. Works while the platform runs.",
            mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {

        @Option(names = "--data", defaultValue = "data", description = "The data directory (default ${DEFAULT-VALUE}).")
        private Path data = Path.of("data");

        @Option(
                names = "--public-key",
                description = "The platform's public key in PEM (default DIR/keys/audit-public.pem).")
        private @Nullable Path publicKey;

        @Option(
                names = "--checkpoints",
                description =
                        "A file of checkpoints kept outside (default DIR/audit/checkpoints.txt, if there is one).")
        private @Nullable Path checkpoints;

        @Option(names = "--json", description = "Print one line of JSON.")
        private boolean json;

        @Override
        public Integer call() {
            try {
                byte[] key = readKey();
                List<AuditCheckpoint> outside = readCheckpoints();
                try (CommandDatabase database = CommandDatabase.open(data)) {
                    return verify(database.asApplication(), key, outside);
                }
            } catch (CommandDatabase.NotThere | IllegalArgumentException wrong) {
                System.err.println(wrong.getMessage());
                return Main.WRONG_USE;
            } catch (IOException | SQLException e) {
                System.err.println("The record could not be verified: " + e.getMessage());
                return Main.FAILED;
            }
        }

        private byte[] readKey() throws IOException {
            Path file = publicKey != null ? publicKey : Folders.keysOf(data).resolve("audit-public.pem");
            if (!Files.exists(file)) {
                throw new IllegalArgumentException("There is no public key " + file + "; name it with --public-key."
                        + " It is not read from the database that is to be verified.");
            }
            return Sm2.fromPem(Files.readString(file));
        }

        private List<AuditCheckpoint> readCheckpoints() throws IOException {
            if (checkpoints != null && !Files.exists(checkpoints)) {
                throw new IllegalArgumentException("There is no file " + checkpoints);
            }
            return new CheckpointFile(checkpoints != null ? checkpoints : data.resolve("audit/checkpoints.txt")).read();
        }

        private int verify(DataSource database, byte[] key, List<AuditCheckpoint> outside) throws SQLException {
            long began = System.nanoTime();
            int threads = Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors()));
            AuditVerification result = new AuditVerifier(database, key, threads)
                    .verify(outside, checked -> System.err.print("\r" + checked + " rows verified"));
            System.err.println();
            long millis = (System.nanoTime() - began) / 1_000_000;
            switch (result) {
                case Intact intact -> tell(intact, millis);
                case Broken broken -> tell(broken, entryAt(database, broken.position()), millis);
            }
            return result instanceof Intact ? Main.DONE : Main.FAILED;
        }

        private void tell(Intact intact, long millis) {
            if (json) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("valid", true);
                line.put("rows", intact.entries());
                line.put("checkpoints", intact.checkpoints());
                line.put("millis", millis);
                line.put("rowsPerSecond", Math.round(intact.entries() * 1000.0 / Math.max(1, millis)));
                System.out.println(JsonMapper.shared().writeValueAsString(line));
            } else {
                System.out.printf(
                        Locale.ROOT,
                        "The record is intact: %d rows, %d signed checkpoints, %.1f s.%n",
                        intact.entries(),
                        intact.checkpoints(),
                        millis / 1000.0);
            }
        }

        private void tell(Broken broken, @Nullable Long entry, long millis) {
            String fault = broken.fault().name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (json) {
                Map<String, @Nullable Object> line = new LinkedHashMap<>();
                line.put("valid", false);
                line.put("firstBroken", broken.position());
                line.put("entry", entry);
                line.put("fault", fault);
                line.put("millis", millis);
                System.out.println(JsonMapper.shared().writeValueAsString(line));
            } else {
                System.out.println("The record is BROKEN at position " + broken.position()
                        + (entry == null ? "" : " (entry " + entry + ")") + ": " + fault
                        + ". Keep the database as it is,"
                        + " and compare with a backup.");
            }
        }

        private static @Nullable Long entryAt(DataSource database, long position) throws SQLException {
            try (Connection connection = database.getConnection();
                    PreparedStatement link =
                            connection.prepareStatement("select entry from audit.link where position = ?")) {
                link.setLong(1, position);
                try (ResultSet row = link.executeQuery()) {
                    return row.next() ? row.getLong(1) : null;
                }
            }
        }
    }
}
