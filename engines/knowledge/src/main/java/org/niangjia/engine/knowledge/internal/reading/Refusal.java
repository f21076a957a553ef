package org.niangjia.engine.knowledge.internal.reading;

import java.io.Serial;
import org.niangjia.engine.knowledge.UnreadableDocument.Reason;

/** Why the bytes at hand are refused; unchecked so that it passes through the parsers' callbacks. */
public final class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final Reason reason;

    Refusal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Refusal(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
