package org.niangjia.lecturer.internal.speech;

import java.time.Clock;
import java.time.Duration;
import org.niangjia.engine.studio.Speaker;
import org.niangjia.engine.studio.Voice;

/** Voices under test with the limits that a test needs. */
public final class GivenSpeech {

    public static final Duration VALID = Duration.ofHours(2);

    private GivenSpeech() {}

    /** One sentence at a time, one may wait, for a tenth of a second; three sentences a minute. */
    public static SpeechProperties narrow() {
        return properties(true, "", false);
    }

    static SpeechProperties properties(boolean on, String url, boolean outside) {
        return new SpeechProperties(
                on,
                "espeak-ng",
                url,
                outside,
                "",
                "",
                "",
                Duration.ofSeconds(1),
                1,
                1,
                Duration.ofMillis(100),
                VALID,
                3,
                3);
    }

    public static Recital recital(Voice voice) {
        return new Recital(new Speaker(voice), narrow());
    }

    public static Signatures signatures(Clock clock) {
        return new Signatures(new KeyedFingerprints("one"), clock, narrow());
    }

    public static SpeechRate rate(Clock clock) {
        return new SpeechRate(clock, narrow());
    }
}
