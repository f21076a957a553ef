package org.niangjia.engine.knowledge.internal.answer;

/**
 * What speaks for and against a question being answered by the documents.
 *
 * @param passageCosine of the passage nearest in meaning
 * @param statementCosine of the statement nearest in meaning
 * @param coverage share of the question's matter that the best passage mentions, 0 to 1
 * @param unknown share of the question's matter that no document mentions, 0 to 1
 * @param margin by how much the nearest passage is nearer than the many behind it
 * @param agreement share of the ten best by words that are among the ten best by meaning, 0 to 1
 */
record Evidence(
        double passageCosine,
        double statementCosine,
        double coverage,
        double unknown,
        double margin,
        double agreement) {

    /** The values in the order of the confidence's weights. */
    double[] values() {
        return new double[] {passageCosine, statementCosine, coverage, unknown, margin, agreement};
    }
}
