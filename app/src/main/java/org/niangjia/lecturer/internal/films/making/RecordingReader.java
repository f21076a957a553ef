package org.niangjia.lecturer.internal.films.making;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Reads recordings that people hand in, each in a process of its own: the media library is native code, which a file made for
 * that purpose may crash or keep busy for ever.
 */
@Component
public class RecordingReader {

    private static final long SECONDS_MAX = 30;

    /**
     * A recording as WAV with one channel.
     *
     * @param file WAV, MP3 or M4A
     * @param millisMax what is longer is read no further than a little beyond
     * @return empty if no sound could be read from it
     */
    public Optional<byte[]> wav(byte[] file, int millisMax) {
        Process process;
        try {
            process = new ProcessBuilder(command(millisMax))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
        // Ended from outside, so that a file that keeps it busy keeps nobody waiting.
        process.onExit().orTimeout(SECONDS_MAX, TimeUnit.SECONDS).exceptionally(late -> process.destroyForcibly());
        try {
            try (OutputStream in = process.getOutputStream()) {
                in.write(file);
            }
            byte[] wav = process.getInputStream().readAllBytes();
            return process.waitFor() == 0 ? Optional.of(wav) : Optional.empty();
        } catch (IOException broken) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> command(int millisMax) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                RecordingProcess.class.getName(),
                String.valueOf(millisMax));
    }
}
