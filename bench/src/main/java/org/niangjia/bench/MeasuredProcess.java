package org.niangjia.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Java program run to its end in a process of its own.
 *
 * @param stopped whether it was ended as it took too long
 * @param exitCode its own; of one that was stopped without meaning
 * @param seconds from its start to its end
 * @param cpuSeconds that processors worked for it, looked at as often as the memory
 * @param peakMebibytes the most memory that it held at a time, as Linux counts it, looked at ten times a second
 */
record MeasuredProcess(boolean stopped, int exitCode, double seconds, double cpuSeconds, long peakMebibytes) {

    private static final long LOOK_MILLIS = 100;
    private static final long KIB_PER_MIB = 1024;

    /** @param log what it prints */
    static MeasuredProcess run(
            String classPath, String mainClass, List<String> arguments, String heap, Duration atMost, Path log)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-XX:+UseSerialGC",
                "-Xmx" + heap,
                "-cp",
                classPath,
                mainClass));
        command.addAll(arguments);
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long peak = 0;
        double cpu = 0;
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakMebibytes(process));
            cpu = process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1e3;
            if (System.nanoTime() - began > atMost.toNanos()) {
                process.destroyForcibly().waitFor();
                return new MeasuredProcess(true, -1, atMost.toSeconds(), cpu, peak);
            }
        }
        return new MeasuredProcess(false, process.exitValue(), (System.nanoTime() - began) / 1e9, cpu, peak);
    }

    private static long peakMebibytes(Process process) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_PER_MIB)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }
}
