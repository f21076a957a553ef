package org.niangjia.engine.knowledge.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.niangjia.engine.knowledge.internal.embedding.ChunkKey;
import org.niangjia.engine.knowledge.internal.store.PassageFields;
import org.niangjia.engine.knowledge.internal.store.VectorFile;

/**
 * The vectors of all live passages, searched exactly: for some ten thousand passages that takes milliseconds and finds what
 * an approximate graph may miss. A passage counts by the best of its chunks.
 */
public final class DenseVectors {

    private final int[] entries;
    private final float[][] vectors;
    private final int[] pendingEntries;
    private final Set<ChunkKey> keys;

    /** @param pendingEntries in ascending order */
    private DenseVectors(int[] entries, float[][] vectors, int[] pendingEntries, Set<ChunkKey> keys) {
        this.entries = entries;
        this.vectors = vectors;
        this.pendingEntries = pendingEntries;
        this.keys = keys;
    }

    /** Those of the reader's passages whose vectors are all there; the others are pending. */
    static DenseVectors of(IndexReader reader, VectorFile file) throws IOException {
        List<float[]> vectors = new ArrayList<>();
        List<Integer> entries = new ArrayList<>();
        List<Integer> pending = new ArrayList<>();
        Set<ChunkKey> keys = new HashSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            BinaryDocValues chunks = leaf.reader().getBinaryDocValues(PassageFields.CHUNKS);
            Bits live = leaf.reader().getLiveDocs();
            while (chunks != null && chunks.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
                if (live != null && !live.get(chunks.docID())) {
                    continue;
                }
                int entry = leaf.docBase + chunks.docID();
                List<ChunkKey> chunkKeys = PassageFields.chunksOf(chunks.binaryValue());
                keys.addAll(chunkKeys);
                List<float[]> found = file.getAll(chunkKeys);
                if (found.size() < chunkKeys.size()) {
                    pending.add(entry);
                } else {
                    vectors.addAll(found);
                    entries.addAll(Collections.nCopies(found.size(), entry));
                }
            }
        }
        return new DenseVectors(toArray(entries), vectors.toArray(float[][]::new), toArray(pending), keys);
    }

    /** The passages nearest to the question by cosine, best first. */
    List<Ranked> search(QuestionVector question, int top) {
        double[] best = new double[vectors.length];
        int passages = 0;
        int[] passageEntries = new int[vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            double cosine = question.cosine(vectors[i]);
            if (i > 0 && entries[i] == entries[i - 1]) {
                best[passages - 1] = Math.max(best[passages - 1], cosine);
            } else {
                passageEntries[passages] = entries[i];
                best[passages++] = cosine;
            }
        }
        return best(passageEntries, best, passages, top);
    }

    /** Entries of passages that still lack a vector. */
    public int[] pendingEntries() {
        return pendingEntries.clone();
    }

    /** Whether the passage at an entry still lacks a vector. */
    boolean isPending(int entry) {
        return Arrays.binarySearch(pendingEntries, entry) >= 0;
    }

    /** How many passages still lack a vector. */
    public int pending() {
        return pendingEntries.length;
    }

    /** Keys of all chunks of live passages, whether their vectors are there or not. */
    public Set<ChunkKey> keys() {
        return keys;
    }

    private static List<Ranked> best(int[] entries, double[] scores, int count, int top) {
        double[] sorted = Arrays.copyOf(scores, count);
        Arrays.sort(sorted);
        double threshold = count <= top ? Double.NEGATIVE_INFINITY : sorted[count - top];
        List<Ranked> ranking = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (scores[i] >= threshold) {
                ranking.add(new Ranked(entries[i], scores[i]));
            }
        }
        ranking.sort((one, other) -> Double.compare(other.score(), one.score()));
        return List.copyOf(ranking.subList(0, Math.min(top, ranking.size())));
    }

    private static int[] toArray(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
