package org.niangjia.engine.knowledge.internal.search;

import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;

/** The best of many scores, without sorting all of them. */
public final class TopPlaces {

    private TopPlaces() {}

    /**
     * The places of the highest scores, best first, of equal ones the first.
     *
     * @param count at most this many, at least 1
     */
    public static int[] of(float[] scores, int count) {
        if (scores.length == 0) {
            return new int[0];
        }
        LongHeap heap = new LongHeap(Math.min(count, scores.length));
        for (int place = 0; place < scores.length; place++) {
            long scored = (long) NumericUtils.floatToSortableInt(scores[place]) << 32;
            heap.insertWithOverflow(scored | (Integer.MAX_VALUE - place));
        }
        int[] places = new int[heap.size()];
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Integer.MAX_VALUE - (int) heap.pop();
        }
        return places;
    }
}
