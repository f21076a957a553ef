package org.niangjia.bench;

/**
 * A true sentence made false.
 *
 * @param kind what was changed
 * @param text the sentence after the change
 */
record Mutation(Kind kind, String text) {

    /** What a mutation changes. */
    enum Kind {
        NUMBER("a number to any other"),
        NUMBER_OF_PASSAGE("a number to another of the passage"),
        UNIT("the unit of a duration"),
        MODALITY("must, may, must not"),
        NEGATION_LOST("a not left out"),
        NEGATION_GAINED("a not put in"),
        BOUND("at least, at most, more, less"),
        PARTY("a party"),
        PARTIES_SWAPPED("two parties exchanged");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
