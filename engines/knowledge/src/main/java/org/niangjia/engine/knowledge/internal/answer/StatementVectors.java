package org.niangjia.engine.knowledge.internal.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.internal.embedding.ChunkKey;
import org.niangjia.engine.knowledge.internal.embedding.Embedder;

/** Vectors of the statements that were candidates last; at 2 KiB each the whole cache stays under 5 MiB. */
final class StatementVectors {

    private static final int KEPT_MAX = 2_000;

    private final Embedder embedder;
    private final Map<ChunkKey, float[]> recent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ChunkKey, float[]> eldest) {
            return size() > KEPT_MAX;
        }
    };

    StatementVectors(Embedder embedder) {
        this.embedder = embedder;
    }

    float[] of(String text) {
        ChunkKey key = ChunkKey.of(text);
        float[] known = recall(key);
        if (known != null) {
            return known;
        }
        float[] vector = embedder.embed(text);
        keep(key, vector);
        return vector;
    }

    private synchronized float @Nullable [] recall(ChunkKey key) {
        return recent.get(key);
    }

    private synchronized void keep(ChunkKey key, float[] vector) {
        recent.put(key, vector);
    }
}
