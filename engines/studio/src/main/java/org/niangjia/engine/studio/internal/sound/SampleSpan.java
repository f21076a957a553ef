package org.niangjia.engine.studio.internal.sound;

/** A part of a sound, from its first sample to behind its last. */
public record SampleSpan(int from, int to) {

    SampleSpan moved(int by) {
        return new SampleSpan(from + by, to + by);
    }

    int length() {
        return to - from;
    }
}
