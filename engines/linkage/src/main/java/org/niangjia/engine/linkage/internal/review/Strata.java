package org.niangjia.engine.linkage.internal.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.niangjia.engine.linkage.ReviewSample;
import org.niangjia.engine.linkage.ReviewSample.Pair;
import org.niangjia.engine.linkage.ReviewSample.Stratum;

/** Draws pairs by stratum, all of one stratum with the same chance; equal seeds draw equal pairs. */
public final class Strata {

    private final int size;
    private final Random random;
    private final Map<Stratum, List<Pair>> drawn = new EnumMap<>(Stratum.class);
    private final Map<Stratum, Long> counts = new EnumMap<>(Stratum.class);

    /** @param size how many pairs at most in all */
    public Strata(int size, long seed) {
        this.size = size;
        this.random = new Random(seed);
    }

    /** Offers a pair; which ones are kept depends on the order in which they come (reservoir sampling, Vitter 1985). */
    public void offer(int left, int right, Stratum stratum) {
        long count = counts.merge(stratum, 1L, Long::sum);
        List<Pair> kept = drawn.computeIfAbsent(stratum, none -> new ArrayList<>());
        Pair pair = new Pair(left, right, stratum);
        if (kept.size() < size) {
            kept.add(pair);
            return;
        }
        long place = ((RandomGenerator) random).nextLong(count);
        if (place < size) {
            kept.set((int) place, pair);
        }
    }

    public ReviewSample sample() {
        List<Pair> pairs = new ArrayList<>();
        int left = size;
        List<List<Pair>> fewestFirst = drawn.values().stream()
                .sorted(Comparator.comparingInt(List::size))
                .toList();
        for (int i = 0; i < fewestFirst.size(); i++) {
            List<Pair> stratum = new ArrayList<>(fewestFirst.get(i));
            Collections.shuffle(stratum, random);
            int share = Math.min(stratum.size(), left / (fewestFirst.size() - i));
            pairs.addAll(stratum.subList(0, share));
            left -= share;
        }
        Collections.shuffle(pairs, random);
        return new ReviewSample(pairs, counts);
    }
}
