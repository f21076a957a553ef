package org.niangjia.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of the system that a test needs. */
final class Processes {

    private static final long WAIT_SECONDS = 60;
    private static final int PORT_MIN = 20_000;
    private static final int PORT_MAX = 32_000;
    private static final int PORT_TRIES_MAX = 100;

    private Processes() {}

    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** A free port from below those that the system gives to outgoing connections, so that none takes it meanwhile. */
    static int freePort() throws IOException {
        for (int tries = 0; tries < PORT_TRIES_MAX; tries++) {
            int port = ThreadLocalRandom.current().nextInt(PORT_MIN, PORT_MAX);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // the next one
            }
        }
        throw new IOException("no port is free");
    }

    /**
     * Runs a program to its end.
     *
     * @throws IOException with what it said, if it failed
     */
    static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!ends(process) || process.exitValue() != 0) {
            throw new IOException(command.getFirst() + " failed:\n" + said);
        }
    }

    /** Sends a signal and waits until the process has ended. */
    static void end(Process process, String signal) throws IOException {
        run(List.of("kill", "-" + signal, String.valueOf(process.pid())));
        if (!ends(process)) {
            process.destroyForcibly();
        }
    }

    private static boolean ends(Process process) throws InterruptedIOException {
        try {
            return process.waitFor(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** The running programs that lie below a folder. */
    static List<ProcessHandle> within(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.startsWith(folder.toString()))
                        .isPresent())
                .toList();
    }

    static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
