package org.niangjia.engine.studio.internal.motion;

import java.util.ArrayList;
import java.util.List;
import org.niangjia.engine.studio.Blend;
import org.niangjia.engine.studio.MouthShape;
import org.niangjia.engine.studio.Viseme;
import org.niangjia.engine.studio.internal.rig.Motion;

/** The shapes of the mouth over time, without holes: between shapes far apart the mouth rests. */
public final class MouthTrack {

    private final int blendMillis;
    private final int leadMillis;
    private final List<Segment> segments = new ArrayList<>();

    /** A shape from one time to another. */
    public record Segment(Viseme viseme, int start, int end) {}

    public MouthTrack(List<MouthShape> shapes, Motion.Mouth motion) {
        this.blendMillis = motion.blendMillis();
        this.leadMillis = motion.leadMillis();
        segments.add(new Segment(Viseme.REST, Integer.MIN_VALUE / 2, 0));
        for (MouthShape shape : shapes) {
            Segment last = segments.getLast();
            boolean rests = last.viseme() != Viseme.REST && shape.startMillis() - last.end() > blendMillis;
            if (rests) {
                segments.add(new Segment(Viseme.REST, last.end(), shape.startMillis()));
            } else {
                segments.set(segments.size() - 1, new Segment(last.viseme(), last.start(), shape.startMillis()));
            }
            segments.add(new Segment(shape.viseme(), shape.startMillis(), shape.endMillis()));
        }
        segments.add(new Segment(Viseme.REST, segments.getLast().end(), Integer.MAX_VALUE / 2));
    }

    public List<Segment> segments() {
        return List.copyOf(segments);
    }

    /** The shape at a time of the sound. */
    public Blend<Viseme> at(double soundMillis) {
        double time = soundMillis + leadMillis;
        int index = find(time);
        Segment now = segments.get(index);
        if (index + 1 < segments.size()) {
            Segment after = segments.get(index + 1);
            double leaving = reach(now, after);
            if (time > now.end() - leaving) {
                return between(now, after, (time - now.end() + leaving) / (2 * leaving));
            }
        }
        if (index > 0) {
            Segment before = segments.get(index - 1);
            double coming = reach(before, now);
            if (time < now.start() + coming) {
                return between(before, now, (time - now.start() + coming) / (2 * coming));
            }
        }
        return Blend.still(now.viseme());
    }

    private int find(double time) {
        int low = 0;
        int high = segments.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time < segments.get(middle).end()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static Blend<Viseme> between(Segment from, Segment to, double time) {
        return from.viseme() == to.viseme()
                ? Blend.still(to.viseme())
                : new Blend<>(from.viseme(), to.viseme(), Ease.both(time));
    }

    /** The shape changes this long before and after the border of two segments. */
    private double reach(Segment one, Segment other) {
        return Math.max(1, Math.min(blendMillis, Math.min(one.end() - one.start(), other.end() - other.start())) / 2.0);
    }
}
