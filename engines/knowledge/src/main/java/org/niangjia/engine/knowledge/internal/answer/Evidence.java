package org.niangjia.engine.knowledge.internal.answer;

/**
 * What speaks for and against a question being answered by the documents. How far the best passage stands out from those
 * behind it, how far the two searches agree, and how much of the question no document mentions were tried too and added
 * nothing.
 *
 * @param passageCosine of the passage nearest in meaning, -1 to 1
 * @param statementCosine of the statement nearest in meaning, -1 to 1
 * @param coverage share of the question's matter that the best passage mentions, 0 to 1
 */
record Evidence(double passageCosine, double statementCosine, double coverage) {

    /** The values in the order of the confidence's weights. */
    double[] values() {
        return new double[] {passageCosine, statementCosine, coverage};
    }
}
