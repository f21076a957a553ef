package org.niangjia.engine.knowledge.internal.search;

import org.apache.lucene.util.VectorUtil;

/** The meaning of a question. */
public final class QuestionVector {

    private final float[] values;

    private QuestionVector(float[] values) {
        this.values = values;
    }

    /** @param values of length 1, not changed afterwards */
    static QuestionVector of(float[] values) {
        return new QuestionVector(values);
    }

    /** The direction in the middle of two vectors of length 1. */
    static QuestionVector between(float[] one, float[] other) {
        float[] sum = new float[one.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = one[i] + other[i];
        }
        return new QuestionVector(VectorUtil.l2normalize(sum, false));
    }

    /** Nearness in meaning from -1 to 1 to a text whose vector of length 1 is given. */
    public double cosine(float[] text) {
        return VectorUtil.dotProduct(values, text);
    }
}
