package org.niangjia.engine.studio;

/** Where 小宣 speaks. */
public enum Setting {
    OFFICE,
    /** A factory hall. */
    WORKSHOP,
    /** A service station of the union for riders. */
    DELIVERY_STATION,
    CLASSROOM,
    LIVING_ROOM
}
