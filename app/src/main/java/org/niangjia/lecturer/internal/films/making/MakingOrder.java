package org.niangjia.lecturer.internal.films.making;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.niangjia.engine.studio.EspeakSettings;
import org.niangjia.engine.studio.EspeakVoice;
import org.niangjia.engine.studio.FilmFormat;
import org.niangjia.engine.studio.FilmSettings;
import org.niangjia.engine.studio.FilmSize;
import org.niangjia.engine.studio.HttpVoice;
import org.niangjia.engine.studio.HttpVoiceSettings;
import org.niangjia.engine.studio.Voice;

/**
 * What film to make, as the platform tells the process that makes it.
 *
 * @param script in JSON
 * @param assets the folder with the photographs and recordings that the script names
 * @param film the file to write; the others come to lie beside it
 * @param cache the folder that keeps scenes
 * @param lanes how many scenes are drawn at a time
 */
public record MakingOrder(
        String script,
        FilmSize size,
        FilmFormat format,
        String assets,
        String film,
        String cache,
        int lanes,
        VoiceWanted voice) {

    /**
     * Who speaks.
     *
     * @param url of a service; empty for espeak-ng
     * @param key the service's; the reason why an order goes through a pipe and not into a file
     */
    public record VoiceWanted(String program, String url, String model, String voice, String key, int timeoutSeconds) {

        Voice open() {
            Duration timeout = Duration.ofSeconds(timeoutSeconds);
            return url.isEmpty()
                    ? new EspeakVoice(
                            EspeakSettings.ofDefaults().withProgram(program).withTimeout(timeout))
                    : new HttpVoice(new HttpVoiceSettings(URI.create(url), model, voice, key, timeout));
        }

        @Override
        public String toString() {
            return url.isEmpty() ? program : url;
        }
    }

    FilmSettings settings() {
        return FilmSettings.ofDefaults()
                .withSize(size)
                .withFormat(format)
                .withCache(Path.of(cache))
                .withLanes(lanes);
    }
}
