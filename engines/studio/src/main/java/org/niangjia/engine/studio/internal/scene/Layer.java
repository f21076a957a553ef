package org.niangjia.engine.studio.internal.scene;

import java.awt.Graphics2D;
import java.awt.Rectangle;

/** Something that is drawn over what lies below it. Times are in milliseconds from the beginning of the scene. */
interface Layer {

    /** Where something may be seen at a time, in pixels; empty while nothing is. */
    Rectangle bounds(double millis);

    /** A number that is the same at two times only if the layer looks the same at them. */
    long state(double millis);

    /** What must be painted anew when time goes on; empty if nothing. */
    default Rectangle changed(double before, double now) {
        return state(before) == state(now) ? new Rectangle() : bounds(before).union(bounds(now));
    }

    void paint(Graphics2D graphics, double millis);
}
