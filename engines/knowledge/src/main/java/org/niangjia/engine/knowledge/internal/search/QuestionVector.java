package org.niangjia.engine.knowledge.internal.search;

import org.apache.lucene.util.VectorUtil;
import org.niangjia.engine.knowledge.internal.rank.QuestionMap;
import org.niangjia.engine.knowledge.internal.store.PackedVectors;

/** The meaning of a question. */
public final class QuestionVector {

    private final float[] values;
    private final short[] packed;

    private QuestionVector(float[] values) {
        this.values = values;
        this.packed = PackedVectors.pack(values);
    }

    /** @param values of length 1, not changed afterwards */
    public static QuestionVector of(float[] values) {
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

    /** The vector as a learnt map turns it; its length is no longer 1. */
    public QuestionVector mapped(QuestionMap map) {
        return new QuestionVector(map.map(values));
    }

    /** The components; not to be changed. */
    public float[] values() {
        return values;
    }

    /** The form in which {@link PackedVectors} compares it; not to be changed. */
    short[] packed() {
        return packed;
    }

    /** Nearness in meaning from -1 to 1 to a text whose vector of length 1 is given. */
    public double cosine(float[] text) {
        return VectorUtil.dotProduct(values, text);
    }
}
