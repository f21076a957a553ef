package org.niangjia.engine.studio.internal.lips;

import java.util.List;
import org.niangjia.engine.studio.MouthShape;
import org.niangjia.engine.studio.Viseme;

/** How far the mouth is open. */
public final class Opening {

    /** From one shape to the next. */
    private static final double MOVE_MILLIS = 40;

    private Opening() {}

    /** From 0, closed, to 1. */
    public static double of(Viseme viseme) {
        return switch (viseme) {
            case REST, BILABIAL, SMILE -> 0;
            case LABIODENTAL -> 0.2;
            case SIBILANT -> 0.3;
            case ALVEOLAR -> 0.4;
            case YU -> 0.4;
            case U -> 0.45;
            case I -> 0.5;
            case E -> 0.65;
            case O -> 0.75;
            case A -> 1;
        };
    }

    /** At a time, while the mouth moves evenly from one shape to the next in the 40 ms around the change. */
    public static double at(double millis, List<MouthShape> mouth) {
        for (int index = 0; index < mouth.size(); index++) {
            MouthShape shape = mouth.get(index);
            if (millis < shape.endMillis() || index + 1 == mouth.size()) {
                double here = of(shape.viseme());
                double toStart = millis - shape.startMillis();
                double toEnd = shape.endMillis() - millis;
                if (index > 0 && toStart < MOVE_MILLIS / 2) {
                    double before = of(mouth.get(index - 1).viseme());
                    return before + (here - before) * (0.5 + toStart / MOVE_MILLIS);
                }
                if (index + 1 < mouth.size() && toEnd < MOVE_MILLIS / 2) {
                    double after = of(mouth.get(index + 1).viseme());
                    return here + (after - here) * (0.5 - toEnd / MOVE_MILLIS);
                }
                return here;
            }
        }
        return 0;
    }
}
