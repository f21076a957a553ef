package org.niangjia.engine.knowledge.internal.guard;

import java.util.Set;

/**
 * A sign of a text as the guard compares it: a character, the end of a clause, or a critical word.
 *
 * @param written as the text has it
 * @param values what it means; two symbols agree if they share a value
 * @param weak whether a sentence may have it where the passage has nothing, as 您
 */
record Symbol(Kind kind, String written, Set<String> values, boolean weak) {

    /** A title that refers to the document itself, as 本法, in a text whose document isn't known. */
    static final String ANY_TITLE = "";

    static final Symbol BOUNDARY = new Symbol(Kind.BOUNDARY, ",", Set.of(), true);

    /** Behind what opens an enumeration. */
    static final Symbol COLON = new Symbol(Kind.BOUNDARY, ":", Set.of(), true);

    /** Between rules that are read together. */
    static final Symbol RULE_BOUNDARY = new Symbol(Kind.BOUNDARY, ";", Set.of(), true);

    static Symbol character(String written) {
        return new Symbol(Kind.CHARACTER, written, Set.of(), true);
    }

    static Symbol of(Kind kind, String written, String value) {
        return new Symbol(kind, written, Set.of(value), false);
    }

    boolean isCritical() {
        return kind.isCritical();
    }

    boolean has(String value) {
        return values.contains(value);
    }

    /** Whether it tells a rule from its neighbours, as 七级 and 第二次 do. */
    boolean isGrade() {
        return (kind == Kind.NUMBER || kind == Kind.ORDINAL)
                && values.stream()
                        .anyMatch(value -> value.endsWith(" 级") || value.endsWith("次") || value.endsWith(" 档"));
    }

    /** Whether it denies what follows, as 未满 does. */
    boolean isNegative() {
        return "不未没".indexOf(written.charAt(0)) >= 0;
    }

    /** Whether both say the same; a number without a unit agrees with the same number of anything. */
    boolean agreesWith(Symbol other) {
        if (kind != other.kind) {
            return false;
        }
        return switch (kind) {
            case CHARACTER, BOUNDARY -> written.equals(other.written);
            case TITLE -> has(ANY_TITLE) || other.has(ANY_TITLE) || shares(other);
            case NUMBER -> shares(other) || (amount().equals(other.amount()) && (isBare() || other.isBare()));
            case ORDINAL, MODALITY, BOUND, PARTY -> shares(other);
        };
    }

    private boolean shares(Symbol other) {
        return values.stream().anyMatch(other.values::contains);
    }

    private String amount() {
        String value = values.iterator().next();
        int end = value.indexOf(' ');
        return end < 0 ? value : value.substring(0, end);
    }

    private boolean isBare() {
        return values.iterator().next().indexOf(' ') < 0;
    }
}
