package org.niangjia.engine.knowledge.internal.guard;

/** What a sign of a text is; those from {@link #NUMBER} on are critical: a sentence is false if one is another. */
enum Kind {
    CHARACTER,
    BOUNDARY,
    NUMBER,
    ORDINAL,
    MODALITY,
    BOUND,
    PARTY,
    TITLE;

    boolean isCritical() {
        return compareTo(NUMBER) >= 0;
    }
}
