package org.niangjia.engine.knowledge.internal.search;

import org.apache.lucene.util.VectorUtil;

/** The meaning of a question. */
public final class QuestionVector {

    private final float[] values;

    /** @param values of length 1, not changed afterwards */
    QuestionVector(float[] values) {
        this.values = values;
    }

    /** Nearness in meaning from -1 to 1 to a text whose vector of length 1 is given. */
    public double cosine(float[] text) {
        return VectorUtil.dotProduct(values, text);
    }
}
