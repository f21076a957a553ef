package org.niangjia.engine.knowledge.internal.answer;

import java.util.List;

/**
 * The smallest piece of a passage that can be read alone: a sentence, or an item of a list with its lead-in.
 *
 * @param quotes literally from the passage, in its order; lead-ins before the item
 * @param list number of the list within the passage that this is an item or the lead-in of; -1 for a sentence
 * @param leadIn whether this is the lead-in that stands for its whole list
 */
record Statement(List<String> quotes, int list, boolean leadIn) {

    Statement {
        quotes = List.copyOf(quotes);
    }

    String text() {
        return String.join("", quotes);
    }

    boolean isListed() {
        return list >= 0;
    }
}
