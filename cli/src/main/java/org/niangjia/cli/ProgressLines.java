package org.niangjia.cli;

import java.time.Duration;
import org.niangjia.engine.knowledge.ProgressListener;

/** Says on standard error how far a run has come, at most once a second, with the time that is left. */
final class ProgressLines implements ProgressListener {

    private static final long INTERVAL_NANOS = Duration.ofSeconds(1).toNanos();

    private final String what;
    private final long begun = System.nanoTime();
    private long said = begun;

    /** @param what is counted, such as {@code passages embedded} */
    ProgressLines(String what) {
        this.what = what;
    }

    @Override
    public void progressed(int done, int total) {
        long now = System.nanoTime();
        if (done == total || now - said >= INTERVAL_NANOS) {
            said = now;
            long left = Math.round((now - begun) / 1e9 / done * (total - done));
            System.err.println(what + ": " + done + "/" + total + (left > 0 ? ", about " + left + " s left" : ""));
        }
    }
}
