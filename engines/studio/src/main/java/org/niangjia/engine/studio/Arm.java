package org.niangjia.engine.studio;

/** One of the avatar's own arms. */
public enum Arm {
    LEFT,
    RIGHT
}
