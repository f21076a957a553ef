package org.niangjia.engine.studio;

/**
 * How the avatar stands at one moment. Left and right are the avatar's own; in shifts and turns positive is towards the
 * right and the lower edge of the picture.
 *
 * @param mouth the shape of the mouth
 * @param jaw how far the jaw follows the mouth, 0 to 1
 * @param lids 0 open to 1 closed
 * @param lookX where the pupils look, -1 to 1
 * @param lookY where the pupils look, -1 to 1
 * @param brow -1 lowered to 1 raised
 * @param turnX the head turned, -1 to 1
 * @param turnY the head bowed, -1 to 1
 * @param tilt the head inclined, degrees, positive clockwise in the picture
 * @param breath 0 breathed out to 1 breathed in
 * @param left the left arm
 * @param right the right arm
 * @param expression the face beside the words
 */
public record Pose(
        Blend<Viseme> mouth,
        double jaw,
        double lids,
        double lookX,
        double lookY,
        double brow,
        double turnX,
        double turnY,
        double tilt,
        double breath,
        Blend<Gesture> left,
        Blend<Gesture> right,
        Blend<Expression> expression) {

    private static final Pose AT_REST = new Pose(
            Blend.still(Viseme.REST),
            1,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            Blend.still(Gesture.RELAXED),
            Blend.still(Gesture.RELAXED),
            Blend.still(Expression.NEUTRAL));

    /** Mouth closed, eyes open, looking ahead, arms relaxed. */
    public static Pose atRest() {
        return AT_REST;
    }

    public Pose withMouth(Blend<Viseme> other) {
        return new Pose(other, jaw, lids, lookX, lookY, brow, turnX, turnY, tilt, breath, left, right, expression);
    }

    /** @param other 0 open to 1 closed */
    public Pose withLids(double other) {
        return new Pose(mouth, jaw, other, lookX, lookY, brow, turnX, turnY, tilt, breath, left, right, expression);
    }

    /** Looks at a place, each coordinate -1 to 1. */
    public Pose looking(double x, double y) {
        return new Pose(mouth, jaw, lids, x, y, brow, turnX, turnY, tilt, breath, left, right, expression);
    }

    /** @param other -1 lowered to 1 raised */
    public Pose withBrow(double other) {
        return new Pose(mouth, jaw, lids, lookX, lookY, other, turnX, turnY, tilt, breath, left, right, expression);
    }

    /** Turns the head; x and y -1 to 1, the tilt in degrees. */
    public Pose withHead(double x, double y, double degrees) {
        return new Pose(mouth, jaw, lids, lookX, lookY, brow, x, y, degrees, breath, left, right, expression);
    }

    /** @param other 0 breathed out to 1 breathed in */
    public Pose withBreath(double other) {
        return new Pose(mouth, jaw, lids, lookX, lookY, brow, turnX, turnY, tilt, other, left, right, expression);
    }

    public Pose withArms(Blend<Gesture> otherLeft, Blend<Gesture> otherRight) {
        return new Pose(
                mouth, jaw, lids, lookX, lookY, brow, turnX, turnY, tilt, breath, otherLeft, otherRight, expression);
    }

    public Pose withExpression(Blend<Expression> other) {
        return new Pose(mouth, jaw, lids, lookX, lookY, brow, turnX, turnY, tilt, breath, left, right, other);
    }
}
