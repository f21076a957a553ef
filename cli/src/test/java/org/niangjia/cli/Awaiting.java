package org.niangjia.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waiting for what other processes do. */
final class Awaiting {

    private Awaiting() {}

    /** Asks again and again until it happens; fails if the time runs out before. */
    static void await(Callable<Boolean> happens, String what, Duration atMost) throws Exception {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < deadline) {
            if (happens.call()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("this did not happen in time: " + what);
    }
}
