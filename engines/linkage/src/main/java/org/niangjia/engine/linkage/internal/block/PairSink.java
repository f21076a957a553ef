package org.niangjia.engine.linkage.internal.block;

/** Takes pairs of rows; one sink serves one thread. */
@FunctionalInterface
public interface PairSink {

    void pair(int left, int right);
}
