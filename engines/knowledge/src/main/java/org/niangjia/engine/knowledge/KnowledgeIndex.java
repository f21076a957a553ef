package org.niangjia.engine.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.niangjia.engine.knowledge.internal.answer.Answerer;
import org.niangjia.engine.knowledge.internal.embedding.BgeEmbedder;
import org.niangjia.engine.knowledge.internal.embedding.ChunkKey;
import org.niangjia.engine.knowledge.internal.embedding.Chunks;
import org.niangjia.engine.knowledge.internal.embedding.Embedder;
import org.niangjia.engine.knowledge.internal.rank.LearntRanking;
import org.niangjia.engine.knowledge.internal.search.EmbeddingRun;
import org.niangjia.engine.knowledge.internal.search.Ranked;
import org.niangjia.engine.knowledge.internal.search.Retrieval;
import org.niangjia.engine.knowledge.internal.search.Retriever;
import org.niangjia.engine.knowledge.internal.search.View;
import org.niangjia.engine.knowledge.internal.search.Views;
import org.niangjia.engine.knowledge.internal.store.PassageStore;
import org.niangjia.engine.knowledge.internal.store.VectorFile;

/**
 * Documents that can be searched and asked. What is put is found by its words as soon as {@link #put} returns, and by its
 * meaning when {@link #embedPending} has come to it.
 *
 * <p>Safe for use by several threads: a search sees one state of the index from begin to end and waits for nobody. A
 * directory belongs to one open index at a time and survives a crash at any moment. All methods throw {@link
 * UncheckedIOException} if the file system fails.
 */
public final class KnowledgeIndex implements AutoCloseable {

    private static final String PASSAGES = "passages";
    private static final String VECTORS = "vectors.bin";
    private static final int RETRIEVED_WITH_ANSWER = 10;
    private static final int COMMITTED_TOGETHER = 200;

    private final PassageStore store;
    private final VectorFile vectors;
    private final Views views;
    private final Embedder embedder;
    private final Retriever retriever;
    private final Answerer answerer;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock embedding = new ReentrantLock();
    private volatile boolean closing;

    private KnowledgeIndex(PassageStore store, VectorFile vectors, Embedder embedder, IndexSettings settings)
            throws IOException {
        this.store = store;
        this.vectors = vectors;
        this.views = Views.of(store, vectors);
        this.embedder = embedder;
        this.retriever = new Retriever(embedder, settings, LearntRanking.ofCountry(), LearntRanking.ofWork());
        this.answerer = new Answerer(embedder, settings);
    }

    /**
     * Opens the index of a directory, or begins one in it.
     *
     * @param directory is made if it isn't there; holds nothing but the index
     * @throws IndexInUse if it is open already, here or in another process
     */
    public static KnowledgeIndex open(Path directory, IndexSettings settings) {
        return open(directory, settings, BgeEmbedder.shared());
    }

    /** An index that is gone when closed. */
    public static KnowledgeIndex inMemory(IndexSettings settings) {
        return inMemory(settings, BgeEmbedder.shared());
    }

    static KnowledgeIndex open(Path directory, IndexSettings settings, Embedder embedder) {
        try {
            Files.createDirectories(directory);
            PassageStore store = openStore(directory);
            VectorFile vectors = openVectors(directory.resolve(VECTORS), store, embedder);
            return new KnowledgeIndex(store, vectors, embedder, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KnowledgeIndex inMemory(IndexSettings settings, Embedder embedder) {
        try {
            PassageStore store = PassageStore.open(new ByteBuffersDirectory());
            return new KnowledgeIndex(store, VectorFile.inMemory(embedder.dimensions()), embedder, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts a document in the place of its version before, if there is one. When this returns, it is on disk and found by
     * its words; passages whose content is unchanged keep their vectors.
     *
     * @param documentId not blank
     */
    public PassageChanges put(String documentId, SourceDocument document) {
        if (documentId.isBlank()) {
            throw new IllegalArgumentException("a document has an identifier");
        }
        return locked(writing, () -> {
            PassageChanges changes =
                    store.put(documentId, document, passage -> Chunks.keysOf(document.title(), passage, embedder));
            views.refresh();
            return changes;
        });
    }

    /**
     * Puts many documents, and shows them to searches together at the end. What is there already with the same content is
     * passed over, so that a run that was killed goes on where it was.
     *
     * @param documents by their identifiers, none of them blank
     * @return number of documents that were new or changed
     */
    public int putAll(Map<String, SourceDocument> documents, ProgressListener listener) {
        return locked(writing, () -> {
            Map<String, String> digests = store.digests();
            int done = 0;
            int changed = 0;
            for (Map.Entry<String, SourceDocument> entry : documents.entrySet()) {
                SourceDocument document = entry.getValue();
                boolean differs = store.replace(
                        entry.getKey(),
                        document,
                        digests,
                        passage -> Chunks.keysOf(document.title(), passage, embedder));
                changed += differs ? 1 : 0;
                if (differs && changed % COMMITTED_TOGETHER == 0) {
                    store.commit();
                }
                listener.progressed(++done, documents.size());
            }
            store.commit();
            views.refresh();
            return changed;
        });
    }

    /** Removes a document from disk and from all later searches; nothing happens if it isn't there. */
    public void remove(String documentId) {
        locked(writing, () -> {
            store.remove(documentId);
            views.refresh();
            return documentId;
        });
    }

    /** All documents, in the order of their identifiers. */
    public List<IndexedDocument> documents() {
        return viewed(View::documents);
    }

    /** How many passages are found by their words only, because their vectors are missing. */
    public int pendingEmbeddings() {
        return viewed(view -> view.vectors().pending());
    }

    /**
     * Embeds what is pending, what is put meanwhile included; at most 2 threads work. What is done is kept when the run is
     * cancelled or the process killed. A second run waits for the first.
     *
     * @param cancelled is asked before each passage
     * @return number of passages embedded
     */
    public int embedPending(ProgressListener listener, BooleanSupplier cancelled) {
        BooleanSupplier ended = () -> closing || cancelled.getAsBoolean();
        return locked(embedding, () -> new EmbeddingRun(views, vectors, embedder, listener, ended).run());
    }

    /**
     * The best passages for a question, best first, each once. Finds by words alone what has no vector yet.
     *
     * @param question any text; without a letter or a digit it finds nothing
     * @param top at most this many, at least 1
     */
    public List<Hit> search(String question, int top) {
        return viewed(view -> hits(view, retriever.retrieve(view, question), top));
    }

    /** What is done with a study of the ranking. */
    @FunctionalInterface
    public interface StudyUse<T> {
        T apply(RankingStudy study) throws IOException;
    }

    /** Studies how the answers of known questions are found in what is embedded now. */
    public <T> T study(List<RankingStudy.KnownQuestion> questions, StudyUse<T> use) {
        return viewed(view -> use.apply(new RankingStudy(view, retriever, questions)));
    }

    /** A study of refusal on what is embedded now. */
    public RefusalStudy studyRefusal() {
        return new RefusalStudy(this, embedder);
    }

    /** A study of what to say first, on what is embedded now. */
    public StatementStudy studyStatements() {
        return new StatementStudy(this, embedder);
    }

    /** Answers with the documents' own sentences, and hands out the 10 best passages; never fails on a question. */
    public Answer answer(String question) {
        return answer(question, RETRIEVED_WITH_ANSWER);
    }

    /** As {@link #answer(String)}, with as many of the best passages as asked for, at least 1. */
    public Answer answer(String question, int top) {
        return answer(question, top, document -> true);
    }

    /**
     * As {@link #answer(String)}, from some of the documents only, such as those that hold where the asker works.
     *
     * @param documents tells by its identifier whether a document may answer
     */
    public Answer answer(String question, Predicate<String> documents) {
        return answer(question, RETRIEVED_WITH_ANSWER, documents);
    }

    private Answer answer(String question, int top, Predicate<String> documents) {
        long start = System.nanoTime();
        return viewed(view -> {
            Retrieval retrieval = retriever.retrieve(view, question, documents);
            long searchMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            Answerer.Draft draft = answerer.answer(view, question, retrieval);
            List<Hit> retrieved = hits(view, retrieval, top);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            return new Answer(
                    !draft.sentences().isEmpty(),
                    draft.confidence(),
                    draft.sentences(),
                    retrieved,
                    millis,
                    searchMillis);
        });
    }

    /** Ends a run of embedding after the passage that it is at; what is done is kept. */
    @Override
    public void close() {
        closing = true;
        locked(
                writing,
                () -> locked(embedding, () -> {
                    views.close();
                    vectors.close();
                    store.close();
                    return true;
                }));
    }

    private static List<Hit> hits(View view, Retrieval retrieval, int top) throws IOException {
        if (top < 1) {
            throw new IllegalArgumentException("at least one passage is asked for, not " + top);
        }
        List<Hit> hits = new ArrayList<>();
        for (Ranked ranked : retrieval.found()) {
            if (hits.size() == top) {
                break;
            }
            hits.add(view.hit(ranked));
        }
        return hits;
    }

    private static PassageStore openStore(Path directory) throws IOException {
        Directory passages = FSDirectory.open(directory.resolve(PASSAGES));
        try {
            return PassageStore.open(passages);
        } catch (LockObtainFailedException e) {
            passages.close();
            throw new IndexInUse(directory, e);
        }
    }

    private static VectorFile openVectors(Path file, PassageStore store, Embedder embedder) throws IOException {
        VectorFile vectors = VectorFile.open(file, embedder.name(), embedder.dimensions());
        try (Views views = Views.of(store, vectors)) {
            Set<ChunkKey> used = views.with(view -> view.vectors().keys());
            // Without any passage nothing is waste: they may be about to be put again.
            return !used.isEmpty() && vectors.isWasteful(used.size())
                    ? VectorFile.compacted(file, vectors, used, embedder.name())
                    : vectors;
        }
    }

    <T> T viewed(Views.Use<T> use) {
        try {
            return views.with(use);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T locked(ReentrantLock lock, Change<T> change) {
        lock.lock();
        try {
            return change.apply();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    /** Something done under a lock. */
    @FunctionalInterface
    private interface Change<T> {
        T apply() throws IOException;
    }
}
