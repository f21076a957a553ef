package org.niangjia.engine.knowledge;

import java.util.List;

/**
 * One statement of an answer. It is what its citations quote, or says that in other words: shorter, in the order in which
 * a person says it, with what 前款 points to in brackets. Other words have passed the {@link Guard}.
 *
 * @param text such as the lead-in of a list and one of its items, which only together are a statement
 * @param citations at least one; what the statement is made of, and what that refers to
 */
public record Sentence(String text, List<Citation> citations) {

    /** @throws IllegalArgumentException if there is no citation or no text */
    public Sentence {
        citations = List.copyOf(citations);
        if (citations.isEmpty()) {
            throw new IllegalArgumentException("a sentence without a citation: " + text);
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("a sentence without text");
        }
    }

    /** The sentence that the quotes make. */
    public static Sentence quoting(List<Citation> citations) {
        return new Sentence(textOf(citations), citations);
    }

    /** Whether it is its quotes in their order and nothing else. */
    public boolean isQuoted() {
        return text.equals(textOf(citations));
    }

    private static String textOf(List<Citation> citations) {
        return String.join("", citations.stream().map(Citation::quote).toList());
    }
}
