package org.niangjia.engine.knowledge.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.niangjia.engine.knowledge.internal.store.PassageFields;
import org.niangjia.engine.knowledge.internal.text.Terms;

/** BM25 over the terms of title, heading and body. */
final class TextSearch {

    private static final float TITLE_BOOST = 0.2f;
    private static final float HEADING_BOOST = 0.5f;

    /** Of a longer question the rarest terms are kept; three fields of them stay under Lucene's 1,024 clauses. */
    private static final int TERMS_MAX = 256;

    private TextSearch() {}

    static List<Ranked> search(IndexSearcher searcher, String question, int top) throws IOException {
        List<String> terms = rarest(searcher, new LinkedHashSet<>(Terms.of(question)));
        if (terms.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String term : terms) {
            query.add(new TermQuery(new Term(PassageFields.BODY, term)), Occur.SHOULD);
            query.add(boosted(PassageFields.TITLE, term, TITLE_BOOST), Occur.SHOULD);
            query.add(boosted(PassageFields.HEADING, term, HEADING_BOOST), Occur.SHOULD);
        }
        List<Ranked> ranking = new ArrayList<>();
        for (ScoreDoc found : searcher.search(query.build(), top).scoreDocs) {
            ranking.add(new Ranked(found.doc, found.score));
        }
        return ranking;
    }

    private static BoostQuery boosted(String field, String term, float boost) {
        return new BoostQuery(new TermQuery(new Term(field, term)), boost);
    }

    private static List<String> rarest(IndexSearcher searcher, Set<String> terms) throws IOException {
        if (terms.size() <= TERMS_MAX) {
            return List.copyOf(terms);
        }
        record Counted(String term, int passages) {}
        List<Counted> counted = new ArrayList<>();
        for (String term : terms) {
            counted.add(new Counted(term, searcher.getIndexReader().docFreq(new Term(PassageFields.BODY, term))));
        }
        return counted.stream()
                .filter(term -> term.passages() > 0)
                .sorted(Comparator.comparingInt(Counted::passages))
                .limit(TERMS_MAX)
                .map(Counted::term)
                .toList();
    }
}
