package org.niangjia.lecturer.internal.speech;

import java.time.Duration;
import org.niangjia.lecturer.internal.OwnMachine;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the voice. Without an address espeak-ng speaks, a program on this machine; an address on another machine is
 * refused unless that is allowed by a setting of its own, for what 小宣 says to a worker may be from his own record.
 *
 * @param on whether there is a voice at all
 * @param program espeak-ng's name or path
 * @param url of a service that speaks OpenAI's protocol, such as {@code http://127.0.0.1:8000/v1}; empty: espeak-ng
 * @param outside whether what is said may leave this machine
 * @param key sent as bearer token; may be empty
 * @param model name of the model at the service
 * @param voice name of the voice at the service
 * @param timeout how long one sentence may take
 * @param parallel how many sentences are spoken at a time, at least 1
 * @param waiting how many more may wait for their turn
 * @param patience how long one waits for its turn
 * @param valid how long after an answer was shown it can be spoken
 * @param sentencesPerMinute how many sentences are spoken to one account in a minute
 * @param sentencesPerMinuteToAddress how many are spoken to visitors at one address in a minute; behind one may be a whole
 *     factory
 */
@ConfigurationProperties("niangjia.speech")
public record SpeechProperties(
        @DefaultValue("true") boolean on,
        @DefaultValue("espeak-ng") String program,
        @DefaultValue("") String url,
        @DefaultValue("false") boolean outside,
        @DefaultValue("") String key,
        @DefaultValue("") String model,
        @DefaultValue("") String voice,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("2") int parallel,
        @DefaultValue("16") int waiting,
        @DefaultValue("3s") Duration patience,
        @DefaultValue("12h") Duration valid,
        @DefaultValue("240") int sentencesPerMinute,
        @DefaultValue("2400") int sentencesPerMinuteToAddress) {

    /** @throws IllegalArgumentException if a setting lies outside its range, or the address on another machine */
    public SpeechProperties {
        if (parallel < 1 || waiting < 0 || sentencesPerMinute < 1 || sentencesPerMinuteToAddress < 1) {
            throw new IllegalArgumentException("a limit of niangjia.speech is too low");
        }
        if (!url.isEmpty() && !outside && !OwnMachine.serves(url)) {
            throw new IllegalArgumentException("niangjia.speech.url is on another machine: " + url
                    + ". What is said would leave this one; set niangjia.speech.outside=true to allow it");
        }
    }
}
