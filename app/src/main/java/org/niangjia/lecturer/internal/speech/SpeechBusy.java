package org.niangjia.lecturer.internal.speech;

import java.io.Serial;

/** So many sentences are being spoken that this one got no turn in time. */
public final class SpeechBusy extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    SpeechBusy() {
        super("too many sentences wait to be spoken");
    }
}
