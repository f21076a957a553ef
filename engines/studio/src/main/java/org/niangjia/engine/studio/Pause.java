package org.niangjia.engine.studio;

/** A silence between two syllables, by what it parts. */
public enum Pause {
    /** Within a clause: between the groups of a telephone number, at a bracket. */
    SHORT(90),
    /** Between the items of an enumeration. */
    ITEM(170),
    /** Between clauses. */
    CLAUSE(280),
    /** After a sentence, where one breathes. */
    SENTENCE(480);

    private final int millis;

    Pause(int millis) {
        this.millis = millis;
    }

    /** Its length at the usual speed, in milliseconds. */
    public int millis() {
        return millis;
    }

    /** Whether the speaker takes breath in it. */
    public boolean isBreath() {
        return this == SENTENCE;
    }

    /** The longer of two that fall together. */
    public Pause or(Pause other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
