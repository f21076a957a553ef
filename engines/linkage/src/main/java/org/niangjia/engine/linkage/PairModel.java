package org.niangjia.engine.linkage;

import java.util.List;

/** Weighs pairs in the place of the learnt weights, to measure another model on the very same pairs and decisions. */
@FunctionalInterface
public interface PairModel {

    /** @return by pair the logarithm to base 2 of the odds that its records are one, finite */
    double[] bits(List<PairSignals> pairs);
}
