package org.niangjia.engine.studio;

/**
 * A shape of the mouth that the eye can tell from the others while Standard Chinese is spoken. A syllable passes through
 * the shape of its initial, if that has one, and the shapes of its final.
 */
public enum Viseme {
    /** Lips closed and at rest. */
    REST,
    /** Wide open: a, ai, an, ang, ao. */
    A,
    /** Rounded and half open: o, ou, uo. */
    O,
    /** Half open and flat: e, er, en, eng. */
    E,
    /** Spread and narrow: i, in, ing. */
    I,
    /** Rounded and narrow: u, ong. */
    U,
    /** Rounded, narrow and pushed forward: ü, üe, üan, ün. */
    YU,
    /** Lips pressed together: b, p, m. */
    BILABIAL,
    /** Lower lip at the upper teeth: f. */
    LABIODENTAL,
    /** Teeth together, lips slightly apart: z, c, s, zh, ch, sh, r, j, q, x. */
    SIBILANT,
    /** The tip of the tongue behind the upper teeth: d, t, n, l. */
    ALVEOLAR,
    /** Lips closed and drawn up; not spoken. */
    SMILE
}
