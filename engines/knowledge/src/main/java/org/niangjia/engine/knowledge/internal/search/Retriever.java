package org.niangjia.engine.knowledge.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.niangjia.engine.knowledge.IndexSettings;
import org.niangjia.engine.knowledge.internal.embedding.Embedder;
import org.niangjia.engine.knowledge.internal.text.Terms;

/** Asks for passages by name, by words and by meaning, and fuses what comes. */
public final class Retriever {

    /** A question's end, where people ask, counts as much as its begin, where they tell; what lies between is cut. */
    private static final int QUESTION_LENGTH_MAX = 1_000;

    private final Embedder embedder;
    private final IndexSettings settings;

    public Retriever(Embedder embedder, IndexSettings settings) {
        this.embedder = embedder;
        this.settings = settings;
    }

    public Retrieval retrieve(View view, String question) throws IOException {
        String asked = shortened(question);
        if (Terms.of(asked).isEmpty()) {
            return Retrieval.nothing();
        }
        List<ArticleReference> references = view.references(asked);
        List<Ranked> named = new ArrayList<>();
        boolean misnamed = false;
        for (ArticleReference reference : references) {
            List<Ranked> article = view.article(reference);
            misnamed |= article.isEmpty();
            named.addAll(article);
        }
        QuestionVector vector = new QuestionVector(embedder.embed(asked));
        List<Ranked> words = view.byWords(asked, settings.candidates());
        List<Ranked> meaning = view.byMeaning(vector, settings.candidates());
        return new Retrieval(named, misnamed, words, meaning, fuse(named, words, meaning), vector);
    }

    private List<Ranked> fuse(List<Ranked> named, List<Ranked> words, List<Ranked> meaning) {
        RankFusion fusion = new RankFusion(settings.rankConstant());
        fusion.add(words, 1);
        fusion.add(meaning, settings.denseWeight());
        Map<Integer, Ranked> ranking = new LinkedHashMap<>();
        named.forEach(article -> ranking.putIfAbsent(article.entry(), article));
        fusion.fused().forEach(found -> ranking.putIfAbsent(found.entry(), found));
        return List.copyOf(ranking.values());
    }

    private static String shortened(String question) {
        String asked = question.strip();
        int half = QUESTION_LENGTH_MAX / 2;
        return asked.length() <= QUESTION_LENGTH_MAX
                ? asked
                : asked.substring(0, half) + "\n" + asked.substring(asked.length() - half);
    }
}
