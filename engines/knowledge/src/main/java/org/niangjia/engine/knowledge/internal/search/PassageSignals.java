package org.niangjia.engine.knowledge.internal.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.niangjia.engine.knowledge.internal.rank.AskedQuestions;
import org.niangjia.engine.knowledge.internal.rank.AskedQuestions.Article;
import org.niangjia.engine.knowledge.internal.rank.BoostedTrees;
import org.niangjia.engine.knowledge.internal.rank.LearntRanking;
import org.niangjia.engine.knowledge.internal.rank.Signal;
import org.niangjia.engine.knowledge.internal.search.Retriever.Prepared;

/** The signals of the passages that may answer one question. */
public final class PassageSignals {

    /** What {@link Signal#MEANING_PLACE} says of passages that are not among the nearest. */
    private static final int UNPLACED = 500;

    private static final int BY_MEANING = 300;
    private static final int BY_WORDS = 200;

    private final int[] places;
    private final float[][] rows;

    /**
     * Takes over the arrays.
     *
     * @param places of the passages among the view's vectors, each once
     * @param rows a row a passage, a column a {@link Signal}
     */
    private PassageSignals(int[] places, float[][] rows) {
        this.places = places;
        this.rows = rows;
    }

    /** How many passages there are. */
    public int size() {
        return places.length;
    }

    /** Where the passage of that number, from 0, stands among the view's vectors. */
    public int place(int number) {
        return places[number];
    }

    /** The signals of the passage of that number, in the order of {@link Signal}; not to be changed. */
    public float[] row(int number) {
        return rows[number];
    }

    /** The score of each passage. */
    double[] scores(BoostedTrees trees) {
        double[] scores = new double[rows.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = trees.score(rows[i]);
        }
        return scores;
    }

    /** The same passages with 0 for some of their signals. */
    public PassageSignals without(Set<Signal> hidden) {
        float[][] seen = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            seen[i] = rows[i].clone();
            for (Signal signal : hidden) {
                seen[i][signal.column()] = 0;
            }
        }
        return new PassageSignals(places, seen);
    }

    /**
     * Compares a question with all passages.
     *
     * @param question what was asked
     * @param byWords ranking by words, best first
     * @param like the ranking's known questions that are like it
     */
    static PassageSignals of(
            View view, LearntRanking ranking, Prepared question, List<Ranked> byWords, LikeQuestions like) {
        return new Comparison(view, ranking, question, byWords, like).signals();
    }

    /** What is known of all passages while their rows are made. */
    private static final class Comparison {

        private final View view;
        private final DenseVectors vectors;
        private final AskedQuestions asked;
        private final LikeQuestions like;
        private final int questionLength;
        private final List<Ranked> byWords;
        private final float[] meanings;
        private final int[] nearest;
        private final float[] documentsAsked;
        private final double askedWeight;

        Comparison(View view, LearntRanking ranking, Prepared question, List<Ranked> byWords, LikeQuestions like) {
            this.view = view;
            this.vectors = view.vectors();
            this.asked = ranking.asked();
            this.askedWeight = ranking.askedWeight();
            this.questionLength = question.asked().length();
            this.byWords = byWords;
            this.meanings = vectors.cosines(question.vector().mapped(ranking.map()));
            this.nearest = TopPlaces.of(meanings, BY_MEANING);
            this.documentsAsked = new float[view.documents().size()];
            for (int i = 0; i < documentsAsked.length; i++) {
                documentsAsked[i] =
                        (float) Math.log1p(asked.timesOf(view.documents().get(i).title()));
            }
            this.like = like;
        }

        PassageSignals signals() {
            int[] places = candidates();
            Map<Integer, Float> words = new HashMap<>();
            byWords.forEach(found -> words.put(vectors.placeOf(found.entry()), (float) found.score()));
            double wordsBest = byWords.isEmpty() ? 1 : byWords.getFirst().score();
            Map<Integer, Integer> order = new HashMap<>();
            for (int i = 0; i < nearest.length; i++) {
                order.put(nearest[i], i);
            }
            Map<Integer, Float> documentBests = new HashMap<>();
            for (int place : places) {
                documentBests.merge(vectors.documentAt(place), meanings[place], Math::max);
            }
            float[][] rows = new float[places.length][];
            for (int i = 0; i < places.length; i++) {
                int place = places[i];
                float byWord = words.getOrDefault(place, 0f);
                float documentBest = documentBests.getOrDefault(vectors.documentAt(place), 0f);
                float[] row = new float[Signal.COLUMNS];
                row[Signal.WORDS.column()] = byWord;
                row[Signal.WORDS_SHARE.column()] = (float) (byWord / wordsBest);
                row[Signal.MEANING.column()] = meanings[place];
                row[Signal.MEANING_GAP.column()] = meanings[place] - meanings[nearest[0]];
                row[Signal.MEANING_PLACE.column()] = order.getOrDefault(place, UNPLACED);
                row[Signal.NEIGHBOURS.column()] = Math.max(neighbour(place, -1), neighbour(place, 1));
                row[Signal.DOCUMENT.column()] = documentBest;
                row[Signal.DOCUMENT_GAP.column()] = meanings[place] - documentBest;
                row[Signal.DOCUMENT_ASKED.column()] = documentsAsked[vectors.documentAt(place)];
                String title = view.documents().get(vectors.documentAt(place)).title();
                Article article = new Article(AskedQuestions.bare(title), vectors.articleAt(place));
                LikeQuestions.Likeness likeness = like.likenessOf(article);
                row[Signal.ASKED.column()] = asked.timesOf(title, vectors.articleAt(place));
                row[Signal.LIKE_ASKED_BEST.column()] = likeness.best();
                row[Signal.LIKE_ASKED_SUM.column()] = likeness.sum();
                row[Signal.LENGTH.column()] = (float) Math.log(vectors.lengthAt(place));
                row[Signal.QUESTION_LENGTH.column()] = questionLength;
                rows[i] = row;
            }
            return new PassageSignals(places, rows);
        }

        /** What is near in meaning or stands in a document often asked for, has the words, or answers a like question. */
        private int[] candidates() {
            float[] boosted = meanings.clone();
            for (int place = 0; place < boosted.length; place++) {
                boosted[place] += (float) (askedWeight * documentsAsked[vectors.documentAt(place)]);
            }
            Set<Integer> candidates = new LinkedHashSet<>();
            Arrays.stream(nearest).forEach(candidates::add);
            Arrays.stream(TopPlaces.of(boosted, BY_MEANING)).forEach(candidates::add);
            byWords.stream()
                    .limit(BY_WORDS)
                    .mapToInt(found -> vectors.placeOf(found.entry()))
                    .filter(place -> place >= 0)
                    .forEach(candidates::add);
            like.places().forEach(candidates::add);
            return candidates.stream().mapToInt(Integer::intValue).toArray();
        }

        private float neighbour(int place, int step) {
            int beside = place + step;
            boolean inDocument =
                    beside >= 0 && beside < meanings.length && vectors.documentAt(beside) == vectors.documentAt(place);
            return inDocument ? meanings[beside] : -1;
        }
    }
}
