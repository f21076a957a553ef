package org.niangjia.engine.knowledge.internal.learning;

import java.util.List;
import org.niangjia.engine.knowledge.internal.rank.AskedQuestions.Article;
import org.niangjia.engine.knowledge.internal.search.Retriever.Prepared;

/** A question whose answers are known and stand in the index. */
final class Example {

    private final Prepared question;
    private final List<Article> answers;
    private final int[] places;

    /**
     * Takes over the array.
     *
     * @param answers names of the passages that answer
     * @param places of these passages among the view's vectors, at least one
     */
    Example(Prepared question, List<Article> answers, int[] places) {
        this.question = question;
        this.answers = answers;
        this.places = places;
    }

    Prepared question() {
        return question;
    }

    List<Article> answers() {
        return answers;
    }

    /** Not to be changed. */
    int[] places() {
        return places;
    }

    boolean isAnsweredAt(int place) {
        for (int answer : places) {
            if (answer == place) {
                return true;
            }
        }
        return false;
    }
}
