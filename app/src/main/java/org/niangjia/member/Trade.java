package org.niangjia.member;

/** What a worker does, with the new forms of employment first. */
public enum Trade {
    COURIER,
    FOOD_DELIVERY,
    RIDE_HAILING,
    TRUCK,
    NURSING_CARE,
    HOUSEKEEPING,
    SECURITY,
    ESTATE_AGENT,
    LIVE_STREAMING,
    CONSTRUCTION,
    MANUFACTURING,
    EDUCATION,
    HEALTH,
    RETAIL,
    PUBLIC_SECTOR,
    OTHER
}
