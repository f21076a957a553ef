package org.niangjia.engine.population.internal;

import org.jspecify.annotations.Nullable;
import org.niangjia.engine.population.SyntheticUnion;
import org.niangjia.engine.population.Trade;

/**
 * A grass-roots union that takes members.
 *
 * @param trade the only trade that it takes, or null if it takes all
 * @param weight how many members it has beside other unions of its kind
 */
record Host(SyntheticUnion union, @Nullable Trade trade, int weight) {

    boolean takes(Trade worked) {
        return trade == null || trade == worked;
    }
}
