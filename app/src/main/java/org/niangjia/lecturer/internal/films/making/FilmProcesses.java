package org.niangjia.lecturer.internal.films.making;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.FilmProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes films, each in a process of its own: with the least claim to the processors, so that pages come first; with memory
 * that goes back to the machine afterwards; and able to crash or be ended at any time without harm to the platform.
 */
@Component
public class FilmProcesses {

    private static final Logger LOG = LoggerFactory.getLogger(FilmProcesses.class);
    private static final long END_SECONDS_MAX = 5;

    /** With the memory of the media library outside of the heap below 1 GB, also at 1920 × 1080. */
    private static final String HEAP_MAX = "-Xmx512m";

    private static final int OUT_OF_MEMORY = 3;

    private final JsonMapper json;
    private final Map<UUID, Process> running = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    FilmProcesses(JsonMapper json) {
        this.json = json;
    }

    /** How the making of a film ended. */
    public sealed interface Outcome {

        /** @param missing what no font could show */
        record Made(int durationMillis, List<String> missing) implements Outcome {}

        record Failed(MakingFault fault, String detail) implements Outcome {}

        /** It was called off, or the platform stops. */
        record Ended() implements Outcome {}
    }

    /** Is told how far it is. */
    @FunctionalInterface
    public interface Progress {

        /** @param total at least 1 */
        void at(FilmProgress.Phase phase, int done, int total);
    }

    /**
     * Makes a film and waits for it.
     *
     * @param id by which {@link #end} finds it
     * @param log a file for what the process says about itself
     */
    public Outcome make(UUID id, MakingOrder order, Path log, Progress progress) {
        Process process;
        try {
            process = new ProcessBuilder(command()).redirectError(log.toFile()).start();
        } catch (IOException unable) {
            return new Outcome.Failed(MakingFault.FAULT, unable.toString());
        }
        running.put(id, process);
        try {
            if (stopping) {
                process.destroyForcibly();
            }
            return follow(process, order, log, progress, id);
        } finally {
            running.remove(id);
            process.destroyForcibly();
        }
    }

    private Outcome follow(Process process, MakingOrder order, Path log, Progress progress, UUID id) {
        MakingReport last = null;
        // Its input stays open as long as we follow it: that is how it knows that we are there.
        try (OutputStream in = process.getOutputStream();
                BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            in.write((json.writeValueAsString(order) + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                MakingReport report = json.readValue(line, MakingReport.class);
                last = report;
                if (report.phase() != null) {
                    progress.at(report.phase(), report.done(), report.total());
                }
            }
        } catch (IOException | JacksonException broken) {
            LOG.debug("The process of a film broke off: {}", broken.toString());
        }
        return outcome(process, last, log, id);
    }

    private Outcome outcome(Process process, @Nullable MakingReport last, Path log, UUID id) {
        if (last != null && last.ended()) {
            MakingFault failure = last.failure();
            return failure == null
                    ? new Outcome.Made(last.durationMillis(), last.missing())
                    : new Outcome.Failed(failure, String.valueOf(last.detail()));
        }
        if (stopping || !running.containsKey(id)) {
            return new Outcome.Ended();
        }
        int code = codeOf(process);
        MakingFault fault = code == OUT_OF_MEMORY ? MakingFault.NO_MEMORY : MakingFault.KILLED;
        return new Outcome.Failed(fault, "the process ended with " + code + ": " + tailOf(log));
    }

    private static int codeOf(Process process) {
        try {
            return process.waitFor(END_SECONDS_MAX, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static String tailOf(Path log) {
        try (var lines = Files.lines(log)) {
            List<String> all = lines.toList();
            return String.join(" | ", all.subList(Math.max(0, all.size() - 3), all.size()));
        } catch (IOException | UncheckedIOException unreadable) {
            return "";
        }
    }

    /** Ends the making of a film at once, if it is made by this process. */
    public void end(UUID id) {
        Process process = running.remove(id);
        if (process != null) {
            process.destroyForcibly();
        }
    }

    /** Before the beans go: who waits for a film is let go, and takes it up again at the next start. */
    @EventListener(ContextClosedEvent.class)
    void endAll() {
        stopping = true;
        running.values().forEach(Process::destroyForcibly);
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>();
        if (isInstalled("nice")) {
            command.addAll(List.of("nice", "-n", "19"));
        }
        if (isInstalled("ionice")) {
            command.addAll(List.of("ionice", "-t", "-c", "3"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
                HEAP_MAX,
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                FilmProcess.class.getName()));
        return command;
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
