package org.niangjia.engine.knowledge.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.niangjia.engine.knowledge.IndexSettings;
import org.niangjia.engine.knowledge.internal.embedding.Embedder;
import org.niangjia.engine.knowledge.internal.text.LayTerms;
import org.niangjia.engine.knowledge.internal.text.Terms;

/** Asks for passages by name, by words and by meaning, and fuses what comes. */
public final class Retriever {

    /** A question's end, where people ask, counts as much as its begin, where they tell; what lies between is cut. */
    private static final int QUESTION_LENGTH_MAX = 1_000;

    private final Embedder embedder;
    private final IndexSettings settings;
    private final LayTerms layTerms = LayTerms.known();

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
        String legal = layTerms.inLegalWords(asked);
        QuestionVector vector = vectorOf(asked, legal);
        String words = legal.equals(Terms.fold(asked)) ? asked : asked + "\n" + legal;
        List<Ranked> byWords = view.byWords(words, settings.candidates());
        List<Ranked> byMeaning = view.byMeaning(vector, settings.candidates());
        return new Retrieval(words, named, misnamed, byWords, byMeaning, fuse(view, named, byWords, byMeaning), vector);
    }

    /** Half-way between what was said and what was meant. */
    private QuestionVector vectorOf(String asked, String legal) {
        float[] said = embedder.embed(asked);
        return legal.equals(Terms.fold(asked))
                ? QuestionVector.of(said)
                : QuestionVector.between(said, embedder.embed(legal));
    }

    /** What has no vector yet counts by its words alone, lest it stand behind all that has one. */
    private List<Ranked> fuse(View view, List<Ranked> named, List<Ranked> byWords, List<Ranked> byMeaning) {
        double denseWeight = settings.denseWeight();
        RankFusion fusion = new RankFusion(settings.rankConstant());
        fusion.add(byWords, entry -> view.vectors().isPending(entry) ? 1 + denseWeight : 1);
        fusion.add(byMeaning, entry -> denseWeight);
        Map<Integer, Ranked> ranking = new LinkedHashMap<>();
        named.forEach(article -> ranking.putIfAbsent(article.entry(), article));
        fusion.fused(1 + denseWeight).forEach(found -> ranking.putIfAbsent(found.entry(), found));
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
