package org.niangjia.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of the system that a test needs. */
final class Processes {

    private static final long WAIT_SECONDS = 60;

    private Processes() {}

    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
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

    static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
