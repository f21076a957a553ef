package org.niangjia.engine.studio;

import java.time.Duration;

/**
 * How espeak-ng speaks.
 *
 * @param program the program's name or path
 * @param speed in espeak-ng's words a minute, 80 to 450; 190 is about four and a half syllables a second
 * @param pitch 0 to 99
 * @param timeout how long one sentence may take
 * @param parallel how many sentences are spoken at a time, at least 1
 */
public record EspeakSettings(String program, int speed, int pitch, Duration timeout, int parallel) {

    /** @throws IllegalArgumentException if a value lies outside its range */
    public EspeakSettings {
        if (speed < 80 || speed > 450 || pitch < 0 || pitch > 99 || parallel < 1) {
            throw new IllegalArgumentException("espeak-ng does not speak so");
        }
    }

    /** A calm pace. */
    public static EspeakSettings ofDefaults() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new EspeakSettings("espeak-ng", 190, 50, Duration.ofSeconds(10), Math.max(2, processors));
    }

    public EspeakSettings withProgram(String other) {
        return new EspeakSettings(other, speed, pitch, timeout, parallel);
    }

    public EspeakSettings withTimeout(Duration other) {
        return new EspeakSettings(program, speed, pitch, other, parallel);
    }
}
