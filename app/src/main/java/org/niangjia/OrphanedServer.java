package org.niangjia;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server that outlived the platform because the platform was killed; it must end before the next starts. */
final class OrphanedServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
    private static final long WAIT_SECONDS = 20;

    private OrphanedServer() {}

    /**
     * Ends the server that postmaster.pid of the cluster names, if it still runs and is a PostgreSQL server.
     *
     * @throws IllegalStateException if it does not end in time
     */
    static void end(Path cluster) {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            Optional<ProcessHandle> server = lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
            if (server.filter(OrphanedServer::isPostgres).isPresent()) {
                LOG.warn("A PostgreSQL server of an earlier run still runs; it is ended first");
                end(server.get());
            }
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }

    private static void end(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException stillRunning) {
            throw new IllegalStateException("the PostgreSQL server " + server.pid() + " of an earlier run doesn't end");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
