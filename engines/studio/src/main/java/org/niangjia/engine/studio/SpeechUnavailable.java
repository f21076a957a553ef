package org.niangjia.engine.studio;

import java.io.Serial;

/** A voice can't speak now: it is not installed, was ended, took too long or answered something that is no sound. */
public final class SpeechUnavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public SpeechUnavailable(String message) {
        super(message);
    }

    public SpeechUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
