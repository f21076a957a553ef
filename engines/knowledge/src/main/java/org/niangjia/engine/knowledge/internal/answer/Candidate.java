package org.niangjia.engine.knowledge.internal.answer;

import java.util.List;
import org.niangjia.engine.knowledge.Citation;
import org.niangjia.engine.knowledge.Hit;
import org.niangjia.engine.knowledge.internal.text.ArticleNumber;
import org.niangjia.engine.knowledge.internal.text.Statement;

/**
 * A statement that may go into the answer.
 *
 * @param rank place of its passage among those found, from 0
 * @param order place of the statement in its passage, from 0
 */
record Candidate(Hit hit, int rank, int order, Statement statement, Aptness aptness) {

    /**
     * A guide asks in a heading what its first sentence answers. Set by hand: the questions from which {@link Aptness} was
     * learnt are on laws, whose articles have numbers for headings.
     */
    private static final double OPENING_GAIN = 2;

    double score() {
        return aptness.score() + (opensSection() ? OPENING_GAIN : 0);
    }

    private boolean opensSection() {
        return order == 0 && ArticleNumber.ofHeading(hit.passage().heading()).isEmpty();
    }

    double cosine() {
        return aptness.cosine();
    }

    Candidate with(Aptness measured) {
        return new Candidate(hit, rank, order, statement, measured);
    }

    List<Citation> citations() {
        return statement.quotes().stream().map(this::citation).toList();
    }

    private Citation citation(String quote) {
        return citation(hit, quote);
    }

    static Citation citation(Hit hit, String quote) {
        return new Citation(
                hit.documentId(),
                hit.documentTitle(),
                hit.version(),
                hit.passage().id(),
                hit.passage().heading(),
                quote);
    }
}
