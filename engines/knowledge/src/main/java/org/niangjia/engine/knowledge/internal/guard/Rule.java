package org.niangjia.engine.knowledge.internal.guard;

import java.util.List;
import java.util.Set;

/**
 * Something that a cited passage says and a sentence may say after it.
 *
 * @param symbols not empty
 * @param cited number of the passage among those cited
 * @param quotes where the passage says it, literally
 * @param subjects values of the parties that it and the rules before it in the passage begin with, which may go unsaid
 * @param joined whether it is put together of several rules of the passage
 */
record Rule(List<Symbol> symbols, int cited, List<String> quotes, Set<String> subjects, boolean joined) {

    /** Cost of a reading that takes several rules together where one alone would do. */
    private static final double JOINED_COST = 0.2;

    double cost() {
        return joined ? JOINED_COST : 0;
    }
}
