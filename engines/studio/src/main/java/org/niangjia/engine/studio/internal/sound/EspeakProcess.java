package org.niangjia.engine.studio.internal.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.niangjia.engine.studio.Sound;
import org.niangjia.engine.studio.SpeechUnavailable;

/** A run of espeak-ng for each of some texts, at the same time; none outlives the call. */
public final class EspeakProcess {

    private static final int SOUND_BYTES_MAX = 64 << 20;

    private EspeakProcess() {}

    /**
     * @param folder in which it runs
     * @return the sound of each text
     * @throws SpeechUnavailable if the program is missing, was ended, says that it failed, takes longer than the timeout
     *     or is interrupted
     */
    public static List<Sound> render(List<String> command, Path folder, List<String> texts, Duration timeout) {
        List<Process> processes = new ArrayList<>();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                List<Future<Sound>> sounds = new ArrayList<>();
                for (String text : texts) {
                    Process process = start(command, folder);
                    processes.add(process);
                    sounds.add(readers.submit(() -> speak(process, text)));
                }
                long deadline = System.nanoTime() + timeout.toNanos();
                List<Sound> spoken = new ArrayList<>();
                for (Future<Sound> sound : sounds) {
                    spoken.add(sound.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
                }
                return spoken;
            } catch (TimeoutException late) {
                throw new SpeechUnavailable("espeak-ng took longer than " + timeout.toMillis() + " ms", late);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new SpeechUnavailable("interrupted while speaking", interrupted);
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof SpeechUnavailable unavailable
                        ? unavailable
                        : new SpeechUnavailable("espeak-ng was not understood", failed);
            } finally {
                processes.forEach(Process::destroyForcibly);
            }
        }
    }

    private static Process start(List<String> command, Path folder) {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException missing) {
            throw new SpeechUnavailable("espeak-ng can't be run; is the package espeak-ng installed?", missing);
        }
    }

    private static Sound speak(Process process, String text) throws InterruptedException {
        try {
            try (OutputStream input = process.getOutputStream()) {
                input.write(text.getBytes(StandardCharsets.UTF_8));
            }
            byte[] output = process.getInputStream().readNBytes(SOUND_BYTES_MAX);
            int exit = process.waitFor();
            if (exit != 0) {
                throw new SpeechUnavailable("espeak-ng ended with " + exit);
            }
            return WavFile.read(output);
        } catch (IOException broken) {
            throw new SpeechUnavailable("espeak-ng was ended", broken);
        }
    }
}
