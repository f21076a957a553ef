package org.niangjia.engine.studio;

/** A silence, in milliseconds from the beginning of the speech. */
public record TimedPause(Pause pause, int startMillis, int endMillis) {

    TimedPause later(int millis) {
        return new TimedPause(pause, startMillis + millis, endMillis + millis);
    }
}
