package org.niangjia.engine.knowledge;

import java.util.List;
import org.niangjia.engine.knowledge.internal.guard.Judgement;

/**
 * Says whether a sentence says nothing that the passages cited for it don't say. Every number, date, amount, duration,
 * share, grade and ordinal of it, every must, may, must not and not, every bound of an amount and every party has to stand
 * in a cited passage, in the place where the sentence has it: a sentence is laid along the nearest rule of the passages,
 * and what lies on something else is a doubt. Words beside these may be others.
 *
 * <p>Holds the passages read once; safe for use by several threads. What it is not: a reader. It knows no synonyms beyond
 * its table and drops a true sentence rather than pass one that it cannot follow.
 */
public final class Guard {

    private final Judgement judgement;

    private Guard(Judgement judgement) {
        this.judgement = judgement;
    }

    /** A guard over the passages. */
    public static Guard over(List<Cited> passages) {
        return new Guard(Judgement.over(passages));
    }

    /**
     * A cited passage.
     *
     * @param document title as the document writes it
     * @param heading of the passage
     * @param text whole
     */
    public record Cited(String document, String heading, String text) {

        public static Cited of(Hit hit) {
            return new Cited(
                    hit.documentTitle(), hit.passage().heading(), hit.passage().text());
        }
    }

    /** What can be wrong with a sentence. */
    public enum Reason {
        /** A number, date, amount, duration, share, grade or ordinal. */
        NUMBER,
        /** A must, may, must not or not. */
        MODALITY,
        /** A bound of an amount, such as 以上 or 不超过. */
        BOUND,
        PARTY,
        /** A document that is not cited, or that the passage doesn't name there. */
        DOCUMENT,
        /** The passage has a not, an exception or a bound there, and the sentence hasn't. */
        LEFT_OUT,
        /** The passages say nothing like it. */
        FOREIGN
    }

    /**
     * Why a sentence is not supported.
     *
     * @param said in the sentence; empty if the sentence lacks something
     * @param written in the passage at this place; empty if there is nothing of the kind
     */
    public record Doubt(Reason reason, String said, String written) {}

    /**
     * What supports a sentence.
     *
     * @param passage number of the passage among those given, from 0
     * @param quotes literally from the passage
     */
    public record Support(int passage, List<String> quotes) {

        public Support {
            quotes = List.copyOf(quotes);
        }
    }

    /**
     * What the guard found.
     *
     * @param doubts none if the sentence is supported
     * @param supports where the passages say it, each once, in the order of the sentence
     */
    public record Verdict(List<Doubt> doubts, List<Support> supports) {

        public Verdict {
            doubts = List.copyOf(doubts);
            supports = List.copyOf(supports);
        }

        public boolean isSupported() {
            return doubts.isEmpty();
        }
    }

    /** Holds a text of one or several sentences against the passages. */
    public Verdict check(String text) {
        return judgement.of(text);
    }
}
