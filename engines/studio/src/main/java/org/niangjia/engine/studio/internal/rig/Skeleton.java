package org.niangjia.engine.studio.internal.rig;

import java.awt.geom.AffineTransform;
import java.util.HashMap;
import java.util.Map;

/** From the values of the channels to the place of each bone. */
final class Skeleton {

    private final RigFile rig;
    private final Channels channels;

    Skeleton(RigFile rig, Channels channels) {
        this.rig = rig;
        this.channels = channels;
    }

    /** From a bone's own units to those of the canvas, by bone. */
    Map<String, AffineTransform> at(double[] values) {
        Map<String, AffineTransform> places = new HashMap<>();
        for (RigFile.Bone bone : rig.bones()) {
            AffineTransform parent = bone.parent() == null ? null : places.get(bone.parent());
            AffineTransform place = parent == null ? new AffineTransform() : new AffineTransform(parent);
            place.concatenate(own(bone, values));
            places.put(bone.name(), place);
        }
        return places;
    }

    private AffineTransform own(RigFile.Bone bone, double[] values) {
        double x = 0;
        double y = 0;
        double turn = 0;
        double widen = 1;
        double heighten = 1;
        for (RigFile.Drive drive : bone.drives()) {
            double value = values[channels.indexOf(drive.channel())];
            x += value * drive.x();
            y += value * drive.y();
            turn += value * drive.turn();
            widen += value * drive.widen();
            heighten += value * drive.heighten();
        }
        double pivotX = bone.pivot().get(0);
        double pivotY = bone.pivot().get(1);
        AffineTransform own = AffineTransform.getTranslateInstance(pivotX + x, pivotY + y);
        own.rotate(Math.toRadians(turn));
        own.scale(widen, heighten);
        own.translate(-pivotX, -pivotY);
        return own;
    }
}
