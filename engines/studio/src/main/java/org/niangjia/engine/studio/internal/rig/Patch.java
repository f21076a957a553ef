package org.niangjia.engine.studio.internal.rig;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.Blend;
import org.niangjia.engine.studio.Viseme;

/** One part of the rig, ready to be drawn in any pose. */
final class Patch {

    private final RigFile.Part part;
    private final @Nullable Patch clip;
    private final Outline base;
    private final List<Change> morphs = new ArrayList<>();
    private final Map<Viseme, double[]> mouth = new EnumMap<>(Viseme.class);
    private final List<Fade> fades = new ArrayList<>();

    private record Fade(int channel, double gain) {}

    /** What a channel at 1 adds to the numbers of the outline. */
    private static final class Change {

        private final int channel;
        private final double[] amounts;

        private Change(int channel, double[] amounts) {
            this.channel = channel;
            this.amounts = amounts;
        }
    }

    Patch(RigFile.Part part, @Nullable Patch clip, RigFile.Mouth shapes, Channels channels) {
        this.part = part;
        this.clip = clip;
        this.base = Outline.parse(restingPath(part, shapes));
        part.morphs()
                .forEach((channel, path) -> morphs.add(new Change(
                        channels.indexOf(channel), Outline.parse(path).from(base))));
        part.fades().forEach((channel, gain) -> fades.add(new Fade(channels.indexOf(channel), gain)));
        shapes.shapes().forEach((viseme, shape) -> {
            String path = shape.paths().get(part.name());
            if (path != null) {
                mouth.put(viseme, Outline.parse(path).from(base));
            }
        });
    }

    /** The path that all others of the part are changes of. */
    static String restingPath(RigFile.Part part, RigFile.Mouth shapes) {
        String path = part.path();
        if (path == null) {
            path = shapes.shape(Viseme.REST).paths().get(part.name());
        }
        if (path == null) {
            throw new IllegalArgumentException("Neither path nor mouth shape: " + part.name());
        }
        return path;
    }

    RigFile.Part part() {
        return part;
    }

    @Nullable
    Patch clip() {
        return clip;
    }

    /** The outline has the same form in each pose. */
    boolean isRigid() {
        return morphs.isEmpty() && mouth.isEmpty();
    }

    /** The outline in the units of its bone. */
    Path2D outline(double[] values, Blend<Viseme> shape) {
        double[] numbers = base.numbers();
        for (Change morph : morphs) {
            add(numbers, morph.amounts, values[morph.channel]);
        }
        if (!mouth.isEmpty()) {
            shape.weigh((viseme, weight) -> add(numbers, mouth.get(viseme), weight));
        }
        return base.drawn(numbers);
    }

    /** 0 unseen to 1. */
    double opacity(double[] values) {
        double shown = fades.isEmpty() ? 1 : 0;
        for (Fade fade : fades) {
            shown += fade.gain() * values[fade.channel()];
        }
        Double own = part.opacity();
        return Math.clamp(shown, 0, 1) * (own == null ? 1 : own);
    }

    private static void add(double[] numbers, double @Nullable [] amounts, double weight) {
        if (amounts == null || weight == 0) {
            return;
        }
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] += weight * amounts[i];
        }
    }
}
