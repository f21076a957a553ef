package org.niangjia.engine.knowledge.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;

class PackedVectorsTest {

    private static final int DIMENSIONS = 512;
    private static final long SEED = 42;

    private final Random random = new Random(SEED);

    @Test
    void anInnerProductIsThatOfTheVectors() {
        PackedVectors packed = new PackedVectors(DIMENSIONS);
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < 1_100; i++) { // more than one slab holds
            vectors.add(vector());
            assertThat(packed.add(vectors.getLast())).isEqualTo(i);
        }
        float[] question = vector();
        short[] packedQuestion = PackedVectors.pack(question);

        for (int i = 0; i < vectors.size(); i++) {
            assertThat(packed.dot(i, packedQuestion))
                    .isCloseTo(VectorUtil.dotProduct(vectors.get(i), question), within(5e-4f));
        }
    }

    @Test
    void aMultipleOfAVectorIsAddedToASum() {
        PackedVectors packed = new PackedVectors(DIMENSIONS);
        float[] vector = vector();
        packed.add(vector);
        float[] sum = new float[DIMENSIONS];

        packed.add(0, 2, sum);

        for (int i = 0; i < DIMENSIONS; i++) {
            assertThat(sum[i]).isCloseTo(2 * vector[i], within(1e-3f));
        }
    }

    private float[] vector() {
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return VectorUtil.l2normalize(vector);
    }
}
