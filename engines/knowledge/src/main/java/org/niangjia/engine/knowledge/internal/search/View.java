package org.niangjia.engine.knowledge.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.niangjia.engine.knowledge.Hit;
import org.niangjia.engine.knowledge.IndexedDocument;
import org.niangjia.engine.knowledge.internal.rank.AskedQuestions.Article;
import org.niangjia.engine.knowledge.internal.store.PassageFields;
import org.niangjia.engine.knowledge.internal.store.PassageStore;
import org.niangjia.engine.knowledge.internal.store.VectorFile;
import org.niangjia.engine.knowledge.internal.text.ArticleNumber;
import org.niangjia.engine.knowledge.internal.text.Terms;

/**
 * The index at one moment: passages, documents and vectors that belong together, however others change it meanwhile.
 * Lives as long as somebody holds it.
 */
public final class View {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final List<IndexedDocument> documents;
    private final DocumentNames names;
    private final DenseVectors vectors;

    private View(DirectoryReader reader, List<IndexedDocument> documents, DenseVectors vectors) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.documents = documents;
        this.names = new DocumentNames(documents);
        this.vectors = vectors;
    }

    /** A view of what the reader sees; it takes over the reader. */
    public static View of(DirectoryReader reader, VectorFile file) throws IOException {
        List<IndexedDocument> documents = PassageStore.documents(new IndexSearcher(reader));
        return new View(reader, documents, DenseVectors.of(reader, documents, file));
    }

    /** Holds the view if it isn't gone already; each success is paid back with {@link #release}. */
    public boolean hold() {
        return reader.tryIncRef();
    }

    public void release() throws IOException {
        reader.decRef();
    }

    public List<IndexedDocument> documents() {
        return documents;
    }

    public DenseVectors vectors() {
        return vectors;
    }

    /** The passage at an entry as a hit. */
    public Hit hit(Ranked ranked) throws IOException {
        return PassageFields.hitAt(storedFields(), ranked.entry(), ranked.score());
    }

    /** Inverse document frequency of BM25, over passages; largest for terms that no passage has. */
    public double rarity(String term) throws IOException {
        int all = Math.max(1, reader.numDocs());
        int having = Math.min(all, reader.docFreq(new Term(PassageFields.BODY, term)));
        return Math.log(1 + (all - having + 0.5) / (having + 0.5));
    }

    /** Whether any passage or title has all terms of the phrase, such as a name of two or three characters. */
    public boolean mentions(String phrase) throws IOException {
        for (String term : Terms.of(phrase)) {
            if (!knows(term)) {
                return false;
            }
        }
        return true;
    }

    public List<Ranked> byWords(String question, int top) throws IOException {
        return TextSearch.search(searcher, question, top);
    }

    public List<Ranked> byMeaning(QuestionVector question, int top) {
        float[] cosines = vectors.cosines(question);
        return Arrays.stream(TopPlaces.of(cosines, top))
                .mapToObj(place -> new Ranked(vectors.entryAt(place), cosines[place]))
                .toList();
    }

    /** Those of the passages whose documents pass. */
    List<Ranked> only(List<Ranked> passages, Predicate<String> documentIds) throws IOException {
        boolean[] passing = new boolean[documents.size()];
        boolean all = true;
        for (int number = 0; number < passing.length; number++) {
            passing[number] = documentIds.test(documents.get(number).id());
            all &= passing[number];
        }
        if (all) {
            return passages;
        }
        List<Ranked> only = new ArrayList<>();
        for (Ranked passage : passages) {
            int place = vectors.placeOf(passage.entry());
            boolean passes = place >= 0
                    ? passing[vectors.documentAt(place)]
                    : documentIds.test(hit(passage).documentId());
            if (passes) {
                only.add(passage);
            }
        }
        return List.copyOf(only);
    }

    List<ArticleReference> references(String question) {
        return names.references(question);
    }

    /** Entries of the article in the document, usually one. */
    List<Ranked> article(ArticleReference reference) throws IOException {
        return entries(reference.documentId(), reference.article().key());
    }

    /** Entries of the article in the document of that title, with or without the name of the state; empty if unknown. */
    List<Ranked> article(String title, String key) throws IOException {
        String documentId = names.idOf(title);
        return documentId.isEmpty() || key.isEmpty() ? List.of() : entries(documentId, key);
    }

    /** Places of those articles that stand here and have their vectors, each once. */
    public int[] placesOf(List<Article> articles) throws IOException {
        Set<Integer> places = new LinkedHashSet<>();
        for (Article article : articles) {
            for (Ranked found : article(article.title(), article.key())) {
                places.add(vectors.placeOf(found.entry()));
            }
        }
        return places.stream()
                .mapToInt(Integer::intValue)
                .filter(place -> place >= 0)
                .toArray();
    }

    private List<Ranked> entries(String documentId, String key) throws IOException {
        BooleanQuery query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(PassageFields.DOCUMENT, documentId)), Occur.FILTER)
                .add(new TermQuery(new Term(PassageFields.ARTICLE, key)), Occur.FILTER)
                .build();
        ScoreDoc[] found = searcher.search(query, 4).scoreDocs;
        return Arrays.stream(found).map(entry -> new Ranked(entry.doc, 1)).toList();
    }

    /** The article of the document, if it has one of this number. */
    public Optional<Hit> article(String documentId, ArticleNumber number) throws IOException {
        List<Ranked> found = article(new ArticleReference(documentId, number));
        return found.isEmpty() ? Optional.empty() : Optional.of(hit(found.getFirst()));
    }

    private StoredFields storedFields() throws IOException {
        return searcher.storedFields();
    }

    private boolean knows(String term) throws IOException {
        return reader.docFreq(new Term(PassageFields.BODY, term)) > 0
                || reader.docFreq(new Term(PassageFields.HEADING, term)) > 0
                || reader.docFreq(new Term(PassageFields.TITLE, term)) > 0;
    }
}
