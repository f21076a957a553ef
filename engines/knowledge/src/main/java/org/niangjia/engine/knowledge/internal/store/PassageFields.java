package org.niangjia.engine.knowledge.internal.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.niangjia.engine.knowledge.Hit;
import org.niangjia.engine.knowledge.IndexedDocument;
import org.niangjia.engine.knowledge.Passage;
import org.niangjia.engine.knowledge.SourceDocument;
import org.niangjia.engine.knowledge.internal.embedding.ChunkKey;
import org.niangjia.engine.knowledge.internal.text.ArticleNumber;
import org.niangjia.engine.knowledge.internal.text.Sha256;

/** How passages and documents lie in Lucene: one entry a passage, and one a document that lists what it is. */
public final class PassageFields {

    /** Searched with terms. */
    public static final String TITLE = "title";

    /** Searched with terms. */
    public static final String HEADING = "heading";

    /** Searched with terms. */
    public static final String BODY = "body";

    /** Identifier of the document, on all its entries. */
    public static final String DOCUMENT = "document";

    /** {@link ArticleNumber#key} of a passage that is an article. */
    public static final String ARTICLE = "article";

    /** Column of the keys of a passage's chunks one behind the other; passages only. */
    public static final String CHUNKS = "chunks";

    /** Column of the number of characters of a passage's text; passages only. */
    public static final String LENGTH = "length";

    /** Column of the identifier of a passage's document; passages only. */
    public static final String OF_DOCUMENT = "ofDocument";

    /** Column of the {@link ArticleNumber#key} of a passage, empty if it is no article; passages only. */
    public static final String ARTICLE_KEY = "articleKey";

    /** On the entry that stands for a document, and on no other. */
    static final Term DOCUMENT_ENTRY = new Term("kind", "document");

    private static final String VERSION = "version";
    private static final String NAME = "name";
    private static final String COUNT = "count";
    private static final String DIGEST = "digest";
    private static final String ID = "id";
    private static final String PATH = "path";
    private static final String HASH = "hash";
    private static final String ORDINAL = "ordinal";
    private static final FieldType TERMS = terms();

    private PassageFields() {}

    static Document entryOf(String documentId, SourceDocument document) {
        Document entry = new Document();
        entry.add(new StringField(DOCUMENT, documentId, Field.Store.YES));
        entry.add(new StringField(DOCUMENT_ENTRY.field(), DOCUMENT_ENTRY.text(), Field.Store.NO));
        entry.add(new StoredField(NAME, document.title()));
        entry.add(new StoredField(VERSION, document.version()));
        entry.add(new StoredField(COUNT, document.passages().size()));
        entry.add(new StoredField(DIGEST, digestOf(document)));
        return entry;
    }

    static Document entryOf(String documentId, SourceDocument document, Passage passage, List<ChunkKey> chunks) {
        Document entry = new Document();
        entry.add(new StringField(DOCUMENT, documentId, Field.Store.YES));
        entry.add(new Field(TITLE, document.title(), TERMS));
        entry.add(new StoredField(VERSION, document.version()));
        entry.add(new StringField(ID, passage.id(), Field.Store.YES));
        entry.add(new Field(HEADING, passage.heading(), TERMS));
        passage.path().forEach(part -> entry.add(new StoredField(PATH, part)));
        entry.add(new Field(BODY, passage.text(), TERMS));
        entry.add(new StoredField(HASH, passage.contentHash()));
        entry.add(new StoredField(ORDINAL, passage.ordinal()));
        String article = ArticleNumber.ofHeading(passage.heading())
                .map(ArticleNumber::key)
                .orElse("");
        if (!article.isEmpty()) {
            entry.add(new StringField(ARTICLE, article, Field.Store.NO));
        }
        entry.add(new SortedDocValuesField(ARTICLE_KEY, new BytesRef(article)));
        entry.add(new SortedDocValuesField(OF_DOCUMENT, new BytesRef(documentId)));
        entry.add(new NumericDocValuesField(LENGTH, passage.text().length()));
        entry.add(new BinaryDocValuesField(CHUNKS, new BytesRef(bytesOf(chunks))));
        return entry;
    }

    static IndexedDocument documentAt(StoredFields stored, int entry) throws IOException {
        Document fields = stored.document(entry);
        return new IndexedDocument(
                fields.get(DOCUMENT), fields.get(NAME), fields.get(VERSION), numberOf(fields, COUNT));
    }

    /** Equal for documents that are equal in all that is stored of them. */
    static String digestOf(SourceDocument document) {
        StringBuilder content = new StringBuilder(document.title() + "\n" + document.version());
        for (Passage passage : document.passages()) {
            content.append('\n')
                    .append(passage.id())
                    .append(passage.contentHash())
                    .append(passage.path());
        }
        return Sha256.hex(content.toString());
    }

    /** Adds the digest of the document at an entry by its identifier; nothing if it was stored without one. */
    static void addDigest(StoredFields stored, int entry, Map<String, String> digests) throws IOException {
        Document fields = stored.document(entry, Set.of(DOCUMENT, DIGEST));
        String digest = fields.get(DIGEST);
        if (digest != null) {
            digests.put(fields.get(DOCUMENT), digest);
        }
    }

    /** Adds the content hash of the passage at an entry by its identifier; an entry of a document adds nothing. */
    static void addHash(StoredFields stored, int entry, Map<String, String> hashes) throws IOException {
        Document fields = stored.document(entry, Set.of(ID, HASH));
        String id = fields.get(ID);
        if (id != null) {
            hashes.put(id, fields.get(HASH));
        }
    }

    /** The passage at an entry, as a hit with a score. */
    public static Hit hitAt(StoredFields stored, int entry, double score) throws IOException {
        Document fields = stored.document(entry);
        Passage passage = new Passage(
                fields.get(ID),
                fields.get(HEADING),
                Arrays.asList(fields.getValues(PATH)),
                fields.get(BODY),
                fields.get(HASH),
                numberOf(fields, ORDINAL));
        return new Hit(fields.get(DOCUMENT), fields.get(TITLE), fields.get(VERSION), passage, score);
    }

    /** The keys that {@link #CHUNKS} holds. */
    public static List<ChunkKey> chunksOf(BytesRef value) {
        ByteBuffer bytes = ByteBuffer.wrap(value.bytes, value.offset, value.length);
        List<ChunkKey> chunks = new ArrayList<>(value.length / ChunkKey.BYTES);
        while (bytes.hasRemaining()) {
            chunks.add(ChunkKey.read(bytes));
        }
        return chunks;
    }

    private static byte[] bytesOf(List<ChunkKey> chunks) {
        ByteBuffer bytes = ByteBuffer.allocate(chunks.size() * ChunkKey.BYTES);
        chunks.forEach(chunk -> chunk.write(bytes));
        return bytes.array();
    }

    private static int numberOf(Document fields, String name) {
        return Optional.ofNullable(fields.getField(name))
                .map(field -> field.numericValue().intValue())
                .orElseThrow(() -> new IllegalStateException("an entry of the index lacks " + name));
    }

    private static FieldType terms() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setStored(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
