package org.niangjia.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Debian's ffmpeg with x264 encoding the pictures of a film again, as a yardstick for our encoding. */
final class Yardstick {

    private static final int SECONDS = 40;
    private static final Path FFMPEG = Path.of("/usr/bin/ffmpeg");

    private Yardstick() {}

    static boolean isThere() {
        return Files.isExecutable(FFMPEG);
    }

    /** How many times faster than real time each preset encodes the same pictures; none without ffmpeg. */
    static Optional<Map<String, Double>> of(Path film, Path folder) throws IOException, InterruptedException {
        if (!isThere()) {
            return Optional.empty();
        }
        Path pictures = folder.resolve("pictures.yuv");
        run(List.of(
                "-t",
                String.valueOf(SECONDS),
                "-i",
                film.toString(),
                "-an",
                "-pix_fmt",
                "yuv420p",
                "-f",
                "rawvideo",
                pictures.toString()));
        Map<String, Double> times = new LinkedHashMap<>();
        for (String preset : List.of("veryfast", "medium")) {
            long begun = System.nanoTime();
            run(List.of(
                    "-f",
                    "rawvideo",
                    "-s",
                    "1280x720",
                    "-r",
                    "25",
                    "-pix_fmt",
                    "yuv420p",
                    "-i",
                    pictures.toString(),
                    "-c:v",
                    "libx264",
                    "-preset",
                    preset,
                    folder.resolve("yardstick.mp4").toString()));
            times.put("encoding alone by ffmpeg with x264 " + preset, SECONDS * 1e9 / (System.nanoTime() - begun));
        }
        Files.delete(pictures);
        return Optional.of(times);
    }

    /** Runs ffmpeg; what exists is overwritten. */
    static void run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(FFMPEG.toString(), "-v", "error", "-nostdin", "-y"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("ffmpeg failed: " + command);
        }
    }
}
