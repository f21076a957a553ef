package org.niangjia.shell;

import java.time.Duration;

/** A person or an address asked more often than is allowed; the answer is 429 with the time to wait. */
public final class TooManyRequests extends RuntimeException {

    private final Duration wait;

    /** @param wait until the next request is taken */
    public TooManyRequests(Duration wait) {
        super("too many requests");
        this.wait = wait;
    }

    /** Whole seconds until the next request is taken, at least one. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
