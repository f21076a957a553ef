package org.niangjia.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command of the launcher in a JVM of its own. */
final class CommandProcess implements AutoCloseable {

    private final Process process;
    private final Path output;

    private CommandProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static CommandProcess start(Path folder, String... arguments) throws IOException {
        return start(folder, Map.of(), arguments);
    }

    static CommandProcess start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        return start(List.of(), folder, environment, arguments);
    }

    /**
     * Starts a command that cannot write a file beyond a size, nor can what it starts: to it the disk is full, although
     * nobody has to mount a small one.
     */
    static CommandProcess withFilesUpTo(long bytes, Path folder, Map<String, String> environment, String... arguments)
            throws IOException {
        return start(List.of("prlimit", "--fsize=" + bytes), folder, environment, arguments);
    }

    private static CommandProcess start(
            List<String> before, Path folder, Map<String, String> environment, String... arguments) throws IOException {
        // A shell starts its background jobs with SIGINT ignored, and every child inherits that: here it counts again.
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(Arrays.asList(arguments));
        Path output = Files.createTempFile(folder, "output", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        // The demo's films would be made beside every test that starts the platform.
        builder.environment().put("NIANGJIA_FILMS_DEMORENDERING", "false");
        builder.environment().putAll(environment);
        Process process = builder.start();
        return new CommandProcess(process, output);
    }

    String output() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    /** Waits until the output holds the text; false if the process ended or the time ran out before. */
    boolean says(String text, Duration atMost) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < deadline) {
            if (output().contains(text)) {
                return true;
            }
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                return output().contains(text);
            }
        }
        return false;
    }

    /** The exit code; -1 if the process did not end in time. */
    int exitCode(Duration atMost) throws InterruptedException {
        return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
    }

    void interrupt() throws IOException, InterruptedException {
        signal("INT");
    }

    void kill() throws IOException, InterruptedException {
        signal("KILL");
        process.waitFor();
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join();
        process.destroyForcibly().onExit().join();
    }
}
