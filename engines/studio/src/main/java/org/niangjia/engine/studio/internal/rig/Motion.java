package org.niangjia.engine.studio.internal.rig;

/**
 * Times and reaches of what a rig moves by itself; times in milliseconds, reaches in units of the channel that they move.
 *
 * @param staggerMillis between the beginnings of two movements
 */
public record Motion(
        int staggerMillis,
        Breath breath,
        Blink blink,
        Look look,
        Head head,
        Brow brow,
        Move gesture,
        Move expression,
        Mouth mouth) {

    /** @param inhale the part of the period in which breath is drawn, 0 to 1 */
    public record Breath(int periodMillis, double inhale) {}

    /** The lids close by themselves after a time between the least and the most. */
    public record Blink(
            int leastMillis,
            int mostMillis,
            int closeMillis,
            int holdMillis,
            int openMillis,
            int afterSentenceMillis) {}

    /** @param follow the part of a look that the head goes along with */
    public record Look(int leastMillis, int mostMillis, int moveMillis, double reachX, double reachY, double follow) {}

    /**
     * How the head goes along with speech.
     *
     * @param tilt in degrees
     * @param stressJaw a mouth that opens so far is stressed, 0 to 1
     * @param stressMillis between two nods, at least
     */
    public record Head(
            int moveMillis, double turn, double nod, int nodMillis, double tilt, double stressJaw, int stressMillis) {}

    /** The brows at the beginning of a sentence. */
    public record Brow(double lift, int moveMillis, int holdMillis) {}

    /** A change from one state to another. */
    public record Move(int moveMillis) {}

    /**
     * How the mouth passes from shape to shape.
     *
     * @param leadMillis the mouth comes so much earlier than the sound
     * @param slowMillis one shape takes so long for readers who want little motion
     */
    public record Mouth(int blendMillis, int leadMillis, int slowMillis, int restMillis) {}
}
