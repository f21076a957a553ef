package org.niangjia.engine.linkage.internal.compare;

/** What is left of a value that a comparison can't read as it should. */
final class Spell {

    private Spell() {}

    static String digitsOnly(String value) {
        return value.replaceAll("\\D", "");
    }
}
