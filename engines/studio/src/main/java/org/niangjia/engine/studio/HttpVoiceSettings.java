package org.niangjia.engine.studio;

import java.net.URI;
import java.time.Duration;

/**
 * A service with OpenAI's interface for speech.
 *
 * @param base the address before {@code /audio/speech}, such as {@code https://host/v1}
 * @param model the model's name
 * @param voice the voice's name
 * @param key sent as a bearer token; empty for a service that wants none
 * @param timeout how long one sentence may take, from the question to the last byte
 */
public record HttpVoiceSettings(URI base, String model, String voice, String key, Duration timeout) {

    /** @throws IllegalArgumentException if the address is not one of http or https, or the timeout not above zero */
    public HttpVoiceSettings {
        if (!"http".equals(base.getScheme()) && !"https".equals(base.getScheme())) {
            throw new IllegalArgumentException("an address of http or https is needed, not " + base);
        }
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("a timeout is above zero");
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "HttpVoiceSettings[" + base + ", " + model + ", " + voice + "]";
    }
}
