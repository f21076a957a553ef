package org.niangjia.engine.knowledge.internal.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;
import org.niangjia.engine.knowledge.IndexedDocument;
import org.niangjia.engine.knowledge.internal.embedding.ChunkKey;
import org.niangjia.engine.knowledge.internal.store.PackedVectors;
import org.niangjia.engine.knowledge.internal.store.PassageFields;
import org.niangjia.engine.knowledge.internal.store.VectorFile;
import org.niangjia.engine.knowledge.internal.text.ArticleNumber;

/**
 * The vectors of all live passages, searched exactly: for some ten thousand passages that takes milliseconds and finds what
 * an approximate graph may miss. A passage counts by the best of its chunks, and has a place here: places are counted from 0
 * in the order of the entries, so that neighbours in a document have neighbouring places.
 */
public final class DenseVectors {

    private final PackedVectors vectors;
    private final int[] entries;
    private final int[] documents;
    private final int[] articles;
    private final List<String> articleKeys;
    private final int[] lengths;
    private final int[] firstChunks;
    private final int[] chunks;
    private final int[] pendingEntries;
    private final Set<ChunkKey> keys;

    private DenseVectors(Reading reading, PackedVectors vectors) {
        this.vectors = vectors;
        this.entries = reading.entries.toArray();
        this.documents = reading.documents.toArray();
        this.articles = reading.articles.toArray();
        this.articleKeys = List.copyOf(reading.articleNumbers.keySet());
        this.lengths = reading.lengths.toArray();
        this.firstChunks = reading.firstChunks.toArray();
        this.chunks = reading.chunks.toArray();
        this.pendingEntries = reading.pending.toArray();
        this.keys = reading.keys;
    }

    /** Those of the reader's passages whose vectors are all there; the others are pending. */
    static DenseVectors of(IndexReader reader, List<IndexedDocument> documents, VectorFile file) throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        for (IndexedDocument document : documents) {
            numbers.put(document.id(), numbers.size());
        }
        Reading reading = new Reading(numbers, file);
        for (LeafReaderContext leaf : reader.leaves()) {
            reading.read(leaf);
        }
        reading.firstChunks.add(reading.chunks.size());
        return new DenseVectors(reading, file.vectors());
    }

    /** How many passages have a place. */
    public int size() {
        return entries.length;
    }

    /** The entry of the passage at a place. */
    public int entryAt(int place) {
        return entries[place];
    }

    /** The place of an entry's passage; negative if it has none yet. */
    public int placeOf(int entry) {
        return Arrays.binarySearch(entries, entry);
    }

    /** The number of the document, in the order of the view's documents, that the passage at a place belongs to. */
    public int documentAt(int place) {
        return documents[place];
    }

    /** The {@link ArticleNumber#key} of the passage at a place; empty if it is no article. */
    public String articleAt(int place) {
        return articleKeys.get(articles[place]);
    }

    /** Number of characters of the text at a place. */
    public int lengthAt(int place) {
        return lengths[place];
    }

    /** The cosine of each passage to the question by its place. */
    public float[] cosines(QuestionVector question) {
        short[] packed = question.packed();
        float[] cosines = new float[entries.length];
        for (int place = 0; place < cosines.length; place++) {
            cosines[place] = cosine(place, packed);
        }
        return cosines;
    }

    /** The cosine of the passage at a place to the question. */
    public float cosine(int place, QuestionVector question) {
        return cosine(place, question.packed());
    }

    /** The number of that piece of the passage at a place which is nearest to the question. */
    public int nearestChunk(int place, QuestionVector question) {
        int nearest = chunks[firstChunks[place]];
        for (int chunk = firstChunks[place] + 1; chunk < firstChunks[place + 1]; chunk++) {
            if (vectors.dot(chunks[chunk], question.packed()) > vectors.dot(nearest, question.packed())) {
                nearest = chunks[chunk];
            }
        }
        return nearest;
    }

    /** Adds a multiple of a piece's vector to a sum. */
    public void addChunk(int chunk, float factor, float[] sum) {
        vectors.add(chunk, factor, sum);
    }

    private float cosine(int place, short[] packed) {
        float best = -1;
        for (int chunk = firstChunks[place]; chunk < firstChunks[place + 1]; chunk++) {
            best = Math.max(best, vectors.dot(chunks[chunk], packed));
        }
        return best;
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

    /** What is gathered while the reader's columns are read. */
    private static final class Reading {

        private final Numbers entries = new Numbers();
        private final Numbers documents = new Numbers();
        private final Numbers articles = new Numbers();
        private final Map<String, Integer> articleNumbers = new LinkedHashMap<>();
        private final Numbers lengths = new Numbers();
        private final Numbers firstChunks = new Numbers();
        private final Numbers chunks = new Numbers();
        private final Numbers pending = new Numbers();
        private final Set<ChunkKey> keys = new HashSet<>();
        private final Map<String, Integer> documentNumbers;
        private final VectorFile file;

        Reading(Map<String, Integer> documentNumbers, VectorFile file) {
            this.documentNumbers = documentNumbers;
            this.file = file;
        }

        void read(LeafReaderContext leaf) throws IOException {
            LeafReader columns = leaf.reader();
            BinaryDocValues chunkKeys = DocValues.getBinary(columns, PassageFields.CHUNKS);
            SortedDocValues ids = DocValues.getSorted(columns, PassageFields.OF_DOCUMENT);
            SortedDocValues keysOfArticles = DocValues.getSorted(columns, PassageFields.ARTICLE_KEY);
            NumericDocValues textLengths = DocValues.getNumeric(columns, PassageFields.LENGTH);
            int[] documentsOfLeaf = numbers(ids, id -> documentNumbers.getOrDefault(id, -1));
            int[] articlesOfLeaf = numbers(
                    keysOfArticles, key -> articleNumbers.computeIfAbsent(key, unseen -> articleNumbers.size()));
            Bits live = columns.getLiveDocs();
            while (chunkKeys.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
                int passage = chunkKeys.docID();
                ids.advanceExact(passage);
                keysOfArticles.advanceExact(passage);
                textLengths.advanceExact(passage);
                if (live == null || live.get(passage)) {
                    add(leaf.docBase + passage, PassageFields.chunksOf(chunkKeys.binaryValue()));
                    if (entries.size() > documents.size()) {
                        documents.add(documentsOfLeaf[ids.ordValue()]);
                        articles.add(articlesOfLeaf[keysOfArticles.ordValue()]);
                        lengths.add((int) textLengths.longValue());
                    }
                }
            }
        }

        private static int[] numbers(SortedDocValues values, ToIntFunction<String> numberOf) throws IOException {
            int[] numbers = new int[values.getValueCount()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = numberOf.applyAsInt(values.lookupOrd(i).utf8ToString());
            }
            return numbers;
        }

        private void add(int entry, List<ChunkKey> chunkKeys) {
            keys.addAll(chunkKeys);
            List<Integer> found = file.numbersOf(chunkKeys);
            if (found.size() < chunkKeys.size()) {
                pending.add(entry);
            } else {
                entries.add(entry);
                firstChunks.add(chunks.size());
                found.forEach(chunks::add);
            }
        }
    }

    /** A growing row of numbers. */
    private static final class Numbers {

        private int[] values = new int[64];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        int size() {
            return size;
        }

        int[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
