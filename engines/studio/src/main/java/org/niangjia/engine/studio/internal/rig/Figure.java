package org.niangjia.engine.studio.internal.rig;

import static java.util.Objects.requireNonNull;

import java.awt.BasicStroke;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.NoninvertibleTransformException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.Blend;
import org.niangjia.engine.studio.Gesture;
import org.niangjia.engine.studio.Pose;
import org.niangjia.engine.studio.Viseme;

/** A checked rig, ready to be drawn in any pose. Safe for use by several threads. */
public final class Figure {

    private final RigFile rig;
    private final Channels channels;
    private final Skeleton skeleton;
    private final Inks inks;
    private final List<Patch> patches = new ArrayList<>();
    private final Map<Patch, Shape> unchanging = new HashMap<>();

    /**
     * One thing to paint: fill {@code shape} in the units of {@code place}.
     *
     * @param place from the shape's units to those of the canvas
     * @param opacity above 0, at most 1
     */
    public record Painted(Shape shape, AffineTransform place, Paint ink, double opacity) {}

    private Figure(RigFile rig) {
        this.rig = rig;
        this.channels = new Channels(rig);
        this.skeleton = new Skeleton(rig, channels);
        this.inks = new Inks(rig);
        Map<String, Patch> byName = new HashMap<>();
        for (RigFile.Part part : rig.parts()) {
            Patch clip = part.clip() == null ? null : byName.get(part.clip());
            Patch patch = new Patch(part, clip, rig.mouth(), channels);
            byName.put(part.name(), patch);
            patches.add(patch);
        }
        keepWhatNeverChanges();
    }

    /** @throws IllegalArgumentException if the rig has faults; the message names all of them */
    public static Figure of(RigFile rig) {
        RigCheck.check(rig);
        return new Figure(rig);
    }

    /** The width of the canvas. */
    public double width() {
        return rig.canvas().width();
    }

    /** The height of the canvas. */
    public double height() {
        return rig.canvas().height();
    }

    /** Times and reaches of what moves by itself. */
    public Motion motion() {
        return rig.motion();
    }

    /** How far the jaw opens for a shape of the mouth, 0 to 1. */
    public double jaw(Viseme viseme) {
        return rig.mouth().shape(viseme).jaw();
    }

    /** Hands over what is seen in a pose, in the order of painting. */
    public void each(Pose pose, Consumer<Painted> painter) {
        double[] values = channels.of(pose);
        Map<String, AffineTransform> places = skeleton.at(values);
        for (Patch patch : patches) {
            double opacity = patch.opacity(values);
            if (opacity > 0 && isShown(patch, pose)) {
                Shape shape = unchanging.get(patch);
                painter.accept(new Painted(
                        shape == null ? shape(patch, pose, values, places) : shape,
                        place(patch, places),
                        ink(patch),
                        opacity));
            }
        }
    }

    private boolean isShown(Patch patch, Pose pose) {
        RigFile.HandShape hand = patch.part().hand();
        if (hand == null) {
            return true;
        }
        Blend<Gesture> gesture = hand.side() == RigFile.Side.left ? pose.left() : pose.right();
        return hand.shape().equals(rig.arms(gesture.nearest()).hand());
    }

    private void keepWhatNeverChanges() {
        double[] values = channels.of(Pose.atRest());
        Map<String, AffineTransform> places = skeleton.at(values);
        for (Patch patch : patches) {
            Patch clip = patch.clip();
            boolean movesInItsClip = clip != null
                    && !(clip.isRigid()
                            && clip.part().bone().equals(patch.part().bone()));
            if (patch.isRigid() && !movesInItsClip) {
                unchanging.put(patch, shape(patch, Pose.atRest(), values, places));
            }
        }
    }

    // Java2D's own clip has hard edges; an intersection of areas is filled with smooth ones.
    private Shape shape(Patch patch, Pose pose, double[] values, Map<String, AffineTransform> places) {
        Shape outline = patch.outline(values, pose.mouth());
        if (patch.part().stroke() != null) {
            outline = new BasicStroke((float) patch.part().width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                    .createStrokedShape(outline);
        }
        Patch clip = patch.clip();
        if (clip == null) {
            return outline;
        }
        Area area = new Area(outline);
        area.intersect(
                new Area(clip.outline(values, pose.mouth())).createTransformedArea(between(clip, patch, places)));
        return area;
    }

    private static AffineTransform between(Patch from, Patch to, Map<String, AffineTransform> places) {
        try {
            AffineTransform way = place(to, places).createInverse();
            way.concatenate(place(from, places));
            return way;
        } catch (NoninvertibleTransformException flat) {
            throw new IllegalStateException("A bone has no size: " + to.part().bone(), flat);
        }
    }

    private static AffineTransform place(Patch patch, Map<String, AffineTransform> places) {
        return requireNonNull(places.get(patch.part().bone()));
    }

    private Paint ink(Patch patch) {
        @Nullable String fill = patch.part().fill();
        return inks.of(fill == null ? requireNonNull(patch.part().stroke()) : fill);
    }
}
