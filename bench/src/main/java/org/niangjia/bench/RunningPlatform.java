package org.niangjia.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A platform started by the launcher on fresh data, stopped and removed on close. */
final class RunningPlatform implements AutoCloseable {

    private static final Duration START_MAX = Duration.ofMinutes(20);

    private final Process process;
    private final Path data;
    private final boolean temporary;
    private final int port;
    private final long millisToFirstPage;

    private RunningPlatform(Process process, Path data, boolean temporary, int port, long millisToFirstPage) {
        this.process = process;
        this.data = data;
        this.temporary = temporary;
        this.port = port;
        this.millisToFirstPage = millisToFirstPage;
    }

    /** Runs {@code ./niangjia up} on a free port and waits for the first page. */
    static RunningPlatform start(Path home) throws IOException, InterruptedException {
        return start(home, null, Map.of());
    }

    /**
     * @param kept a data directory that stays; null for a fresh one that goes
     * @param settings for the environment of the platform
     * @param options of the command {@code up}
     */
    static RunningPlatform start(Path home, @Nullable Path kept, Map<String, String> settings, String... options)
            throws IOException, InterruptedException {
        Path data = kept == null ? Files.createTempDirectory("niangjia-bench") : Files.createDirectories(kept);
        int port = freePort();
        long began = System.nanoTime();
        List<String> command = new ArrayList<>(List.of(
                home.resolve("niangjia").toString(), "up", "--port", String.valueOf(port), "--data", data.toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("up.log").toFile());
        // What is measured is not the making of films, unless somebody says so.
        builder.environment().put("NIANGJIA_FILMS_DEMORENDERING", "false");
        builder.environment().putAll(settings);
        Process process = builder.start();
        awaitFirstPage(port, process, data.resolve("up.log"));
        long millis = (System.nanoTime() - began) / 1_000_000;
        return new RunningPlatform(process, data, kept == null, port, millis);
    }

    private static void awaitFirstPage(int port, Process process, Path log) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            long deadline = System.nanoTime() + START_MAX.toNanos();
            while (System.nanoTime() < deadline && process.isAlive()) {
                try {
                    if (Files.readString(log).contains("Ready:")
                            && client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // the port is not open yet
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new IOException("the platform did not start:\n" + Files.readString(log));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Its data directory. */
    Path data() {
        return data;
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** From the start of the launcher to the first page answered, in milliseconds. */
    long millisToFirstPage() {
        return millisToFirstPage;
    }

    /**
     * Proportional memory (PSS) of the JVM and of all PostgreSQL processes, in megabytes of 2^20 bytes.
     *
     * @throws IOException where /proc has no smaps_rollup
     */
    double memoryMegabytes() throws IOException {
        long kilobytes = 0;
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        for (ProcessHandle each : all) {
            Path rollup = Path.of("/proc", String.valueOf(each.pid()), "smaps_rollup");
            kilobytes += Files.readAllLines(rollup).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
        return kilobytes / 1024.0;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join();
        process.destroyForcibly().onExit().join();
        if (!temporary) {
            return;
        }
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
