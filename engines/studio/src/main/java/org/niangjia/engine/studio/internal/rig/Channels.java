package org.niangjia.engine.studio.internal.rig;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.niangjia.engine.studio.Blend;
import org.niangjia.engine.studio.Gesture;
import org.niangjia.engine.studio.Pose;

/** From a pose to the value of each channel. */
final class Channels {

    private final RigFile rig;
    private final List<String> names;
    private final Map<String, Integer> index = new HashMap<>();

    Channels(RigFile rig) {
        this.rig = rig;
        this.names = new ArrayList<>(rig.channels().keySet());
        for (int i = 0; i < names.size(); i++) {
            index.put(names.get(i), i);
        }
    }

    int indexOf(String channel) {
        Integer found = index.get(channel);
        if (found == null) {
            throw new IllegalArgumentException("No such channel: " + channel);
        }
        return found;
    }

    /** The channel of one key of a gesture, for instance {@code leftUpper}. */
    static String ofArm(RigFile.Side side, String key) {
        return side + key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
    }

    /** The values of all channels, by index. */
    double[] of(Pose pose) {
        double[] values = new double[names.size()];
        addDirect(values, pose);
        pose.expression()
                .weigh((expression, weight) ->
                        rig.values(expression).forEach((channel, value) -> values[indexOf(channel)] += weight * value));
        addArm(values, RigFile.Side.left, pose.left());
        addArm(values, RigFile.Side.right, pose.right());
        addMouth(values, pose);
        for (RigFile.Derived derived : rig.derived()) {
            values[indexOf(derived.channel())] += derived.gain() * values[indexOf(derived.from())];
        }
        for (RigFile.Mute mute : rig.mutes()) {
            values[indexOf(mute.channel())] *= 1 - Math.clamp(values[indexOf(mute.by())], 0, 1);
        }
        for (int i = 0; i < values.length; i++) {
            RigFile.Limits limits = rig.limits(names.get(i));
            values[i] = Math.clamp(values[i], limits.least(), limits.most());
        }
        return values;
    }

    private void addDirect(double[] values, Pose pose) {
        values[indexOf("lids")] += pose.lids();
        values[indexOf("lookX")] += pose.lookX();
        values[indexOf("lookY")] += pose.lookY();
        values[indexOf("brow")] += pose.brow();
        values[indexOf("turnX")] += pose.turnX();
        values[indexOf("turnY")] += pose.turnY();
        values[indexOf("tilt")] += pose.tilt();
        values[indexOf("breath")] += pose.breath();
    }

    private void addArm(double[] values, RigFile.Side side, Blend<Gesture> gesture) {
        gesture.weigh((name, weight) ->
                rig.arms(name).of(side).forEach((key, value) -> values[indexOf(ofArm(side, key))] += weight * value));
    }

    private void addMouth(double[] values, Pose pose) {
        double[] mood = {0};
        pose.mouth().weigh((viseme, weight) -> {
            RigFile.MouthShape shape = rig.mouth().shape(viseme);
            values[indexOf("jaw")] += weight * pose.jaw() * shape.jaw();
            mood[0] += weight * shape.mood();
        });
        for (String channel : rig.mouth().moods()) {
            values[indexOf(channel)] *= mood[0];
        }
    }
}
