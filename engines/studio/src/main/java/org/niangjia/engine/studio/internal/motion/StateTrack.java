package org.niangjia.engine.studio.internal.motion;

import java.util.ArrayList;
import java.util.List;
import org.niangjia.engine.studio.Blend;

/** A named state over time. What is asked for under way waits until the way is done; the last asked counts. */
public final class StateTrack<T> {

    private final List<Way<T>> ways = new ArrayList<>();

    private record Way<T>(T from, T to, int start, int duration) {

        Blend<T> at(double millis) {
            return new Blend<>(from, to, duration == 0 ? 1 : Ease.both((millis - start) / duration));
        }
    }

    /** @param state until the first way */
    public StateTrack(T state) {
        ways.add(new Way<>(state, state, Integer.MIN_VALUE, 0));
    }

    public void ask(T state, int startMillis, int durationMillis) {
        while (ways.size() > 1 && ways.getLast().start() > startMillis) {
            ways.removeLast();
        }
        Way<T> last = ways.getLast();
        if (state.equals(last.to())) {
            return;
        }
        int free = ways.size() == 1 ? startMillis : Math.max(startMillis, last.start() + last.duration());
        ways.add(new Way<>(last.to(), state, free, durationMillis));
    }

    public Blend<T> at(double millis) {
        Way<T> found = ways.getFirst();
        for (Way<T> way : ways) {
            if (way.start() > millis) {
                break;
            }
            found = way;
        }
        return found.at(millis);
    }
}
