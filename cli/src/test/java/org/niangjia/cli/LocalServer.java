package org.niangjia.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.niangjia.CommandDatabase;

/** The embedded PostgreSQL server of a data directory, stopped and started behind the platform's back. */
final class LocalServer implements Rows {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final Path data;
    private final Path cluster;

    LocalServer(Path data) {
        this.data = data;
        this.cluster = data.resolve("postgres");
    }

    /** While the platform serves. */
    @Override
    public Connection connect() throws SQLException {
        return CommandDatabase.open(data).asBackup().getConnection();
    }

    /** Shuts the server down at once, connections and all. */
    void stop() throws IOException {
        ProcessHandle server = process();
        server.destroyForcibly();
        server.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    private ProcessHandle process() throws IOException {
        String pid = Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    /** Starts the server again as it was started before, on the same port. */
    Process start() throws IOException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(Arrays.asList("unshare", "-U")); // PostgreSQL refuses to run as root
        }
        Matcher words = WORD.matcher(Files.readString(cluster.resolve("postmaster.opts")));
        while (words.find()) {
            command.add(words.group(1) == null ? words.group(2) : words.group(1));
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
