package org.niangjia.engine.population.internal;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** Things of which some are drawn more often than others. */
final class Weighted<T> {

    private final List<T> things;
    /** For each thing the sum of the weights up to and with it. */
    private final int[] ends;

    private Weighted(List<T> things, int[] ends) {
        this.things = things;
        this.ends = ends;
    }

    /** @throws IllegalArgumentException if there is nothing to draw or a weight is below 1 */
    static <T> Weighted<T> of(List<T> things, ToIntFunction<? super T> weight) {
        if (things.isEmpty()) {
            throw new IllegalArgumentException("nothing to draw from");
        }
        int[] ends = new int[things.size()];
        int sum = 0;
        for (int i = 0; i < ends.length; i++) {
            int own = weight.applyAsInt(things.get(i));
            if (own < 1) {
                throw new IllegalArgumentException("weight " + own + " of " + things.get(i));
            }
            sum = Math.addExact(sum, own);
            ends[i] = sum;
        }
        return new Weighted<>(List.copyOf(things), ends);
    }

    T draw(Dice dice) {
        int wanted = dice.below(ends[ends.length - 1]) + 1;
        int found = Arrays.binarySearch(ends, wanted);
        return things.get(found >= 0 ? found : ~found);
    }
}
