package org.niangjia.engine.knowledge;

import java.util.List;

/**
 * One statement of an answer: the quotes of its citations in their order and nothing else.
 *
 * @param text such as the lead-in of a list and one of its items, which only together are a statement
 * @param citations at least one
 */
public record Sentence(String text, List<Citation> citations) {

    /** @throws IllegalArgumentException if there is no citation, or the text is not made of the quotes */
    public Sentence {
        citations = List.copyOf(citations);
        if (citations.isEmpty()) {
            throw new IllegalArgumentException("a sentence without a citation: " + text);
        }
        if (!text.equals(textOf(citations))) {
            throw new IllegalArgumentException("a sentence says more than its citations: " + text);
        }
    }

    /** The sentence that the quotes make. */
    public static Sentence quoting(List<Citation> citations) {
        return new Sentence(textOf(citations), citations);
    }

    private static String textOf(List<Citation> citations) {
        return String.join("", citations.stream().map(Citation::quote).toList());
    }
}
