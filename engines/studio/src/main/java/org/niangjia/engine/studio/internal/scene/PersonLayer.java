package org.niangjia.engine.studio.internal.scene;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import org.niangjia.engine.studio.Animator;
import org.niangjia.engine.studio.Blend;
import org.niangjia.engine.studio.Pose;
import org.niangjia.engine.studio.Rig;
import org.niangjia.engine.studio.RigPainter;

/**
 * 小宣. While the body stands still, only the head is painted anew; for that the breath goes in steps too small to be
 * seen.
 */
final class PersonLayer implements Layer {

    private static final int BREATH_STEPS = 14;
    private static final int HEAD_STEPS = 300;
    /** The part of the rig's canvas that the head can reach, as fractions. */
    private static final double HEAD_LEFT = 0.24;

    private static final double HEAD_RIGHT = 0.76;
    private static final double HEAD_BOTTOM = 0.52;

    private final RigPainter painter;
    private final Animator animator;
    private final Rectangle place;
    private final double scale;

    /**
     * @param left where the rig's canvas begins, in pixels
     * @param top where the rig's canvas begins, in pixels
     * @param height of the rig's canvas, in pixels
     */
    PersonLayer(Rig rig, Animator animator, double left, double top, double height) {
        this.painter = new RigPainter(rig);
        this.animator = animator;
        this.scale = height / rig.height();
        this.place =
                new Rectangle((int) Math.floor(left), (int) Math.floor(top), (int) Math.ceil(rig.width() * scale), (int)
                        Math.ceil(height));
    }

    @Override
    public Rectangle bounds(double millis) {
        return place;
    }

    @Override
    public long state(double millis) {
        return pose(millis).hashCode();
    }

    @Override
    public Rectangle changed(double before, double now) {
        Pose one = pose(before);
        Pose other = pose(now);
        if (one.equals(other)) {
            return new Rectangle();
        }
        boolean bodyStill = one.breath() == other.breath()
                && one.left().equals(other.left())
                && one.right().equals(other.right());
        return bodyStill ? head() : place;
    }

    private Rectangle head() {
        int left = (int) Math.floor(place.x + HEAD_LEFT * place.width);
        int right = (int) Math.ceil(place.x + HEAD_RIGHT * place.width);
        return new Rectangle(left, place.y, right - left, (int) Math.ceil(HEAD_BOTTOM * place.height));
    }

    /** In steps, so that it stands still in between. */
    private Pose pose(double millis) {
        Pose pose = animator.at(millis);
        return new Pose(
                stepped(pose.mouth()),
                pose.jaw(),
                stepped(pose.lids(), HEAD_STEPS),
                stepped(pose.lookX(), HEAD_STEPS),
                stepped(pose.lookY(), HEAD_STEPS),
                stepped(pose.brow(), HEAD_STEPS),
                stepped(pose.turnX(), HEAD_STEPS),
                stepped(pose.turnY(), HEAD_STEPS),
                stepped(pose.tilt(), HEAD_STEPS / 4),
                stepped(pose.breath(), BREATH_STEPS),
                settled(pose.left()),
                settled(pose.right()),
                settled(pose.expression()));
    }

    private static double stepped(double value, int steps) {
        return Math.rint(value * steps) / steps;
    }

    private static <T> Blend<T> stepped(Blend<T> blend) {
        return blend.from().equals(blend.to())
                ? Blend.still(blend.to())
                : new Blend<>(blend.from(), blend.to(), stepped(blend.mix(), HEAD_STEPS));
    }

    /** The same value for each way of saying that nothing is under way. */
    private static <T> Blend<T> settled(Blend<T> blend) {
        if (blend.mix() >= 1 || blend.from().equals(blend.to())) {
            return Blend.still(blend.to());
        }
        return blend.mix() <= 0 ? Blend.still(blend.from()) : blend;
    }

    @Override
    public void paint(Graphics2D graphics, double millis) {
        graphics.translate(place.x, place.y);
        graphics.scale(scale, scale);
        painter.paint(graphics, pose(millis));
    }
}
