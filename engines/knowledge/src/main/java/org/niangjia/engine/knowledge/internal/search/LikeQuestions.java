package org.niangjia.engine.knowledge.internal.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.niangjia.engine.knowledge.internal.rank.AskedQuestions;
import org.niangjia.engine.knowledge.internal.rank.AskedQuestions.Article;
import org.niangjia.engine.knowledge.internal.rank.AskedQuestions.AskedQuestion;
import org.niangjia.engine.knowledge.internal.rank.AskedQuestions.Like;

/** The known questions that are most like one that is asked, and where their answers stand. */
final class LikeQuestions {

    private static final int COUNT = 30;
    private static final int[] NOWHERE = {};

    private final List<Like> likes;
    private final Map<Article, Likeness> likenesses = new HashMap<>();
    private final Map<Article, int[]> places = new LinkedHashMap<>();

    private LikeQuestions(List<Like> likes) {
        this.likes = likes;
    }

    /**
     * How like the known questions are that an article answers.
     *
     * @param best cosine of the most like one; 0 if it answers none of the like ones
     * @param sum over all of them, a nearer one counting more
     */
    record Likeness(float best, float sum) {

        private static final Likeness NONE = new Likeness(0, 0);
        private static final double STEEPNESS = 15;

        private static Likeness of(float cosine) {
            return new Likeness(cosine, (float) Math.exp(STEEPNESS * (cosine - 1)));
        }

        private Likeness and(Likeness other) {
            return new Likeness(Math.max(best, other.best), sum + other.sum);
        }
    }

    static LikeQuestions of(View view, AskedQuestions asked, QuestionVector question) throws IOException {
        LikeQuestions like = new LikeQuestions(asked.like(question.values(), COUNT));
        for (Like known : like.likes) {
            for (Article article : known.question().answers()) {
                like.likenesses.merge(article, Likeness.of(known.cosine()), Likeness::and);
            }
        }
        for (Article article : like.likenesses.keySet()) {
            like.places.put(article, view.placesOf(List.of(article)));
        }
        return like;
    }

    Likeness likenessOf(Article article) {
        return likenesses.getOrDefault(article, Likeness.NONE);
    }

    /** Where the answers stand among the view's vectors. */
    IntStream places() {
        return places.values().stream().flatMapToInt(Arrays::stream);
    }

    /** Cosine of the most like of those known questions for which something holds; 0 if there is none. */
    double mostLike(Predicate<AskedQuestion> which) {
        return likes.stream()
                .filter(like -> which.test(like.question()))
                .mapToDouble(Like::cosine)
                .max()
                .orElse(0);
    }

    /** Whether an answer to the known question, which is one of the like ones, stands in the view. */
    boolean isAnsweredHere(AskedQuestion known) {
        return known.answers().stream().anyMatch(article -> places.getOrDefault(article, NOWHERE).length > 0);
    }
}
