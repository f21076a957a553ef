package org.niangjia.engine.population.internal.register;

import java.util.List;
import org.niangjia.engine.population.Noise;
import org.niangjia.engine.population.NoiseRate;
import org.niangjia.engine.population.OfficeList;
import org.niangjia.engine.population.SlipCounts;
import org.niangjia.engine.population.internal.Dice;

/** Which slips of the pen happen in one row of a list; each is asked for only where it can happen. */
record Slips(OfficeList list, Noise noise, Dice dice, SlipCounts counts) {

    boolean happens(NoiseRate rate) {
        boolean now = dice.chance(noise.rate(list, rate));
        counts.add(list, rate, now);
        return now;
    }

    <T> T any(List<T> of) {
        return of.get(dice.below(of.size()));
    }

    int below(int bound) {
        return dice.below(bound);
    }
}
