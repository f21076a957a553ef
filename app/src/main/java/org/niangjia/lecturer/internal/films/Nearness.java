package org.niangjia.lecturer.internal.films;

import java.util.HashSet;
import java.util.Set;

/** How near two texts are to each other by the pairs of characters that they share. */
final class Nearness {

    private Nearness() {}

    /** Sørensen and Dice's coefficient, 0 to 1. */
    static double of(String one, String other) {
        Set<String> first = pairs(one);
        Set<String> second = pairs(other);
        int all = first.size() + second.size();
        first.retainAll(second);
        return all == 0 ? 0 : 2.0 * first.size() / all;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 2 <= text.length(); at++) {
            pairs.add(text.substring(at, at + 2));
        }
        return pairs;
    }
}
