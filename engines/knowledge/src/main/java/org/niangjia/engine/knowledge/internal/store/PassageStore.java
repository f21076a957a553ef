package org.niangjia.engine.knowledge.internal.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.niangjia.engine.knowledge.IndexedDocument;
import org.niangjia.engine.knowledge.Passage;
import org.niangjia.engine.knowledge.PassageChanges;
import org.niangjia.engine.knowledge.SourceDocument;
import org.niangjia.engine.knowledge.internal.embedding.ChunkKey;
import org.niangjia.engine.knowledge.internal.text.TermAnalyzer;

/**
 * The passages of all documents in one Lucene index. A document is replaced as a whole in one commit: after a crash either
 * all of its old version is there or all of its new one. Holds the directory's lock until closed.
 */
public final class PassageStore implements AutoCloseable {

    /** What every commit says of its form; raised with each change of {@link PassageFields}. */
    private static final Map<String, String> FORMAT = Map.of("format", "2");

    private final Directory directory;
    private final IndexWriter writer;

    private PassageStore(Directory directory, IndexWriter writer) {
        this.directory = directory;
        this.writer = writer;
    }

    /**
     * Takes over the directory and closes it in the end. What was written in the form of another version is dropped: an
     * index is made of documents that are kept elsewhere.
     *
     * @throws org.apache.lucene.store.LockObtainFailedException if it is in use
     */
    public static PassageStore open(Directory directory) throws IOException {
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new TermAnalyzer()));
        if (!isOfThisFormat(writer)) {
            writer.deleteAll();
        }
        writer.setLiveCommitData(FORMAT.entrySet());
        writer.commit();
        return new PassageStore(directory, writer);
    }

    private static boolean isOfThisFormat(IndexWriter writer) {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        return data != null && StreamSupport.stream(data.spliterator(), false).anyMatch(FORMAT.entrySet()::contains);
    }

    /** A reader of everything that is put; to be closed by the caller. */
    public DirectoryReader reader() throws IOException {
        return DirectoryReader.open(writer);
    }

    /** Replaces all passages of the document, on disk when this returns. */
    public PassageChanges put(String documentId, SourceDocument document, Function<Passage, List<ChunkKey>> chunks)
            throws IOException {
        PassageChanges changes = compare(documentId, document);
        write(documentId, document, chunks);
        writer.commit();
        return changes;
    }

    /**
     * Replaces the document unless it is stored with the same digest; on disk after {@link #commit}.
     *
     * @return whether there was something to replace
     */
    public boolean replace(
            String documentId,
            SourceDocument document,
            Map<String, String> digests,
            Function<Passage, List<ChunkKey>> chunks)
            throws IOException {
        boolean differs = !PassageFields.digestOf(document).equals(digests.get(documentId));
        if (differs) {
            write(documentId, document, chunks);
        }
        return differs;
    }

    /** Digests of all stored documents by their identifiers. */
    public Map<String, String> digests() throws IOException {
        Map<String, String> digests = new HashMap<>();
        try (DirectoryReader reader = reader()) {
            IndexSearcher searcher = new IndexSearcher(reader);
            StoredFields stored = searcher.storedFields();
            for (ScoreDoc entry : documentEntries(searcher)) {
                PassageFields.addDigest(stored, entry.doc, digests);
            }
        }
        return digests;
    }

    /** Puts on disk what was replaced. */
    public void commit() throws IOException {
        writer.commit();
    }

    /** Removes the document, on disk when this returns; nothing happens if it isn't there. */
    public void remove(String documentId) throws IOException {
        writer.deleteDocuments(new Term(PassageFields.DOCUMENT, documentId));
        writer.commit();
    }

    /** All documents that a reader sees, in the order of their identifiers. */
    public static List<IndexedDocument> documents(IndexSearcher searcher) throws IOException {
        List<IndexedDocument> documents = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc entry : documentEntries(searcher)) {
            documents.add(PassageFields.documentAt(stored, entry.doc));
        }
        documents.sort((one, other) -> one.id().compareTo(other.id()));
        return documents;
    }

    @Override
    public void close() throws IOException {
        writer.close();
        directory.close();
    }

    private void write(String documentId, SourceDocument document, Function<Passage, List<ChunkKey>> chunks)
            throws IOException {
        List<Document> entries = new ArrayList<>(document.passages().size() + 1);
        entries.add(PassageFields.entryOf(documentId, document));
        for (Passage passage : document.passages()) {
            entries.add(PassageFields.entryOf(documentId, document, passage, chunks.apply(passage)));
        }
        writer.updateDocuments(new Term(PassageFields.DOCUMENT, documentId), entries);
    }

    private static ScoreDoc[] documentEntries(IndexSearcher searcher) throws IOException {
        int limit = Math.max(1, searcher.getIndexReader().numDocs());
        return searcher.search(new TermQuery(PassageFields.DOCUMENT_ENTRY), limit).scoreDocs;
    }

    private PassageChanges compare(String documentId, SourceDocument document) throws IOException {
        Map<String, String> before = hashes(documentId);
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        for (Passage passage : document.passages()) {
            String hash = before.remove(passage.id());
            if (hash == null) {
                added.add(passage.id());
            } else if (hash.equals(passage.contentHash())) {
                unchanged.add(passage.id());
            } else {
                changed.add(passage.id());
            }
        }
        return new PassageChanges(added, changed, List.copyOf(before.keySet()), unchanged);
    }

    private Map<String, String> hashes(String documentId) throws IOException {
        Map<String, String> hashes = new HashMap<>();
        try (DirectoryReader reader = reader()) {
            IndexSearcher searcher = new IndexSearcher(reader);
            TermQuery ofDocument = new TermQuery(new Term(PassageFields.DOCUMENT, documentId));
            StoredFields stored = searcher.storedFields();
            for (ScoreDoc entry : searcher.search(ofDocument, Math.max(1, reader.numDocs())).scoreDocs) {
                PassageFields.addHash(stored, entry.doc, hashes);
            }
        }
        return hashes;
    }
}
