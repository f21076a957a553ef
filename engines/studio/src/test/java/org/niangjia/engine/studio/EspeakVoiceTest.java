package org.niangjia.engine.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EspeakVoiceTest {

    private static final EspeakSettings SETTINGS = EspeakSettings.ofDefaults();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSameSentenceIsSpokenAlike() {
        assertThat(spoken(SETTINGS).sound().wav())
                .isEqualTo(spoken(SETTINGS).sound().wav());
    }

    @Test
    void aMissingProgramIsTold() {
        assertThatThrownBy(() -> spoken(SETTINGS.withProgram("no-such-espeak")))
                .isInstanceOf(SpeechUnavailable.class)
                .hasMessageContaining("installed");
    }

    @Test
    void aProgramThatIsKilledIsTold() throws IOException {
        String killed = script("kill -9 $$");
        assertThatThrownBy(() -> spoken(SETTINGS.withProgram(killed))).isInstanceOf(SpeechUnavailable.class);
    }

    @Test
    void aProgramThatFailsOrSaysNothingIsTold() throws IOException {
        String failing = script("cat > /dev/null; exit 3");
        String silent = script("cat > /dev/null");
        String babbling = script("cat > /dev/null; echo this is no sound at all");

        assertThatThrownBy(() -> spoken(SETTINGS.withProgram(failing)))
                .isInstanceOf(SpeechUnavailable.class)
                .hasMessageContaining("3");
        assertThatThrownBy(() -> spoken(SETTINGS.withProgram(silent))).isInstanceOf(SpeechUnavailable.class);
        assertThatThrownBy(() -> spoken(SETTINGS.withProgram(babbling))).isInstanceOf(SpeechUnavailable.class);
    }

    @Test
    void aProgramThatHangsIsEnded() throws IOException {
        String hanging = script("echo $$ >> " + folder.resolve("pids") + "; exec sleep 60");
        EspeakSettings settings = SETTINGS.withProgram(hanging).withTimeout(Duration.ofMillis(400));

        assertThatThrownBy(() -> spoken(settings))
                .isInstanceOf(SpeechUnavailable.class)
                .hasMessageContaining("400");
        assertThat(Files.readAllLines(folder.resolve("pids")))
                .allSatisfy(pid -> assertThat(gone(Long.parseLong(pid))).isTrue());
    }

    @Test
    void anInterruptedSpeakerStopsAtOnce() throws Exception {
        String hanging = script("exec sleep 60");
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread speaking = Thread.ofVirtual().start(() -> {
            try {
                spoken(SETTINGS.withProgram(hanging));
            } catch (SpeechUnavailable interrupted) {
                end.complete(interrupted);
            }
        });
        Thread.sleep(200);
        speaking.interrupt();

        assertThat(end.get(10, TimeUnit.SECONDS)).hasMessageContaining("interrupted");
    }

    private static boolean gone(long pid) {
        return ProcessHandle.of(pid)
                .map(process ->
                        process.onExit().orTimeout(5, TimeUnit.SECONDS).join().isAlive())
                .map(alive -> !alive)
                .orElse(true);
    }

    private String script(String commands) throws IOException {
        Path script = Files.createTempFile(
                folder,
                "espeak",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(script, "#!/bin/sh\n" + commands + "\n");
        return script.toString();
    }

    private static Speech spoken(EspeakSettings settings) {
        return new Speaker(new EspeakVoice(settings)).speak("您好，我是小宣。", _ -> {});
    }
}
