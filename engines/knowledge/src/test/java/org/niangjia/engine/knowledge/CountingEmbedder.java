package org.niangjia.engine.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.niangjia.engine.knowledge.internal.embedding.Embedder;

/** Remembers what it was asked to embed; its vectors mean nothing, but equal texts have equal ones. */
final class CountingEmbedder implements Embedder {

    private static final int DIMENSIONS = 8;

    private final List<String> embedded = new CopyOnWriteArrayList<>();

    List<String> embedded() {
        return new ArrayList<>(embedded);
    }

    void forget() {
        embedded.clear();
    }

    @Override
    public String name() {
        return "counting";
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public int tokensMax() {
        return 510;
    }

    @Override
    public int tokens(String text) {
        return text.length();
    }

    @Override
    public float[] embed(String text) {
        embedded.add(text);
        Random random = new Random(text.hashCode());
        float[] vector = new float[DIMENSIONS];
        double squares = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }
}
