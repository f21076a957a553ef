package org.niangjia.engine.studio.internal.motion;

import java.util.ArrayList;
import java.util.List;

/** One number over time: it moves along ways, slow at both ends, and stands between them. */
public final class NumberTrack {

    private final List<Way> ways = new ArrayList<>();

    private record Way(double from, double to, int start, int duration) {

        double at(double millis) {
            return duration == 0 ? to : from + (to - from) * Ease.both((millis - start) / duration);
        }
    }

    /** @param value until the first way */
    public NumberTrack(double value) {
        ways.add(new Way(value, value, Integer.MIN_VALUE, 0));
    }

    /** From where it is at the start, which ends the way it is on; ways that would begin later are forgotten. */
    public void go(double to, int startMillis, int durationMillis) {
        double from = at(startMillis);
        while (ways.size() > 1 && ways.getLast().start() >= startMillis) {
            ways.removeLast();
        }
        ways.add(new Way(from, to, startMillis, durationMillis));
    }

    public double at(double millis) {
        int low = 0;
        int high = ways.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (ways.get(middle).start() <= millis) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return ways.get(low).at(millis);
    }
}
