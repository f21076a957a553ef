package org.niangjia.engine.knowledge.internal.answer;

import java.util.List;
import org.niangjia.engine.knowledge.Citation;
import org.niangjia.engine.knowledge.Hit;
import org.niangjia.engine.knowledge.internal.text.Statement;

/**
 * A statement that may go into the answer.
 *
 * @param rank place of its passage among those found, from 0
 * @param order place of the statement in its passage, from 0
 * @param cosine nearness to the question in meaning, -1 to 1; 0 if not measured
 * @param coverage share of the question's matter that it mentions, 0 to 1
 * @param figure whether it has the duration or amount that the question asks for
 */
record Candidate(Hit hit, int rank, int order, Statement statement, double cosine, double coverage, boolean figure) {

    private static final double COVERAGE_WEIGHT = 0.15;
    private static final double FIGURE_WEIGHT = 0.08;
    private static final double RANK_WEIGHT = 0.015;

    double score() {
        return cosine + COVERAGE_WEIGHT * coverage + (figure ? FIGURE_WEIGHT : 0) - RANK_WEIGHT * rank;
    }

    Candidate withCosine(double measured) {
        return new Candidate(hit, rank, order, statement, measured, coverage, figure);
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
