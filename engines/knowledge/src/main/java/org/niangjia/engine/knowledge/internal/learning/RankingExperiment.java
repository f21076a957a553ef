package org.niangjia.engine.knowledge.internal.learning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.RankingStudy.Figures;
import org.niangjia.engine.knowledge.RankingStudy.KnownQuestion;
import org.niangjia.engine.knowledge.internal.rank.AskedQuestions.Article;
import org.niangjia.engine.knowledge.internal.rank.LearntRanking;
import org.niangjia.engine.knowledge.internal.rank.Signal;
import org.niangjia.engine.knowledge.internal.search.PassageSignals;
import org.niangjia.engine.knowledge.internal.search.Ranked;
import org.niangjia.engine.knowledge.internal.search.Retriever;
import org.niangjia.engine.knowledge.internal.search.View;

/** Compares the ranking step by step on questions that each step has not seen, and learns it from all of them. */
public final class RankingExperiment {

    private static final int DEPTH = 100;
    private static final long SEED = 7;
    private static final String PLAIN = "plain fusion of both (reciprocal ranks)";

    private static final String COMPLETE = "trees over all signals";

    /** What the ranking is without. */
    private static final Map<String, Set<Signal>> HIDDEN = new LinkedHashMap<>();

    static {
        HIDDEN.put(COMPLETE, Set.of());
        HIDDEN.put(
                "  without known questions",
                EnumSet.of(Signal.ASKED, Signal.LIKE_ASKED_BEST, Signal.LIKE_ASKED_SUM, Signal.DOCUMENT_ASKED));
        HIDDEN.put(
                "  without document and neighbours",
                EnumSet.of(Signal.DOCUMENT, Signal.DOCUMENT_GAP, Signal.NEIGHBOURS));
        HIDDEN.put("  without words", EnumSet.of(Signal.WORDS, Signal.WORDS_SHARE));
    }

    private final View view;
    private final Retriever retriever;
    private final List<Example> examples;
    private final Map<String, RankingQuality> qualities = new LinkedHashMap<>();

    private RankingExperiment(View view, Retriever retriever, List<Example> examples) {
        this.view = view;
        this.retriever = retriever;
        this.examples = examples;
    }

    /**
     * @param questions of which those count whose answers stand in the index
     * @throws IllegalArgumentException if fewer than 50 do
     */
    public static RankingExperiment of(View view, Retriever retriever, List<KnownQuestion> questions)
            throws IOException {
        List<Example> examples = new ArrayList<>();
        for (KnownQuestion question : questions) {
            List<Article> articles = articles(question);
            int[] places = view.placesOf(articles);
            if (places.length > 0) {
                examples.add(new Example(retriever.prepare(question.text()), articles, places));
            }
        }
        if (examples.size() < 50) {
            throw new IllegalArgumentException("only " + examples.size() + " of the answers stand in the index");
        }
        Collections.shuffle(examples, new Random(SEED));
        return new RankingExperiment(view, retriever, examples);
    }

    /** Learns from all questions. */
    public LearntRanking learn() throws IOException {
        return new RankingFit(view, retriever, examples).fit();
    }

    /** Measures a ranking that has not seen the questions beside the plain searches. */
    public List<Figures> measure(LearntRanking ranking) throws IOException {
        for (Example example : examples) {
            addPlain(example);
            PassageSignals signals = retriever.signals(view, example.question(), ranking);
            add("mapped question", example, by(signals, row -> row[Signal.MEANING.column()]));
            add(
                    COMPLETE,
                    example,
                    Retriever.ranked(view, retriever.signals(view, example.question(), ranking), ranking));
        }
        return figures();
    }

    /** Learns from all parts but one and measures on that one, in turn; writes each ranking as a {@link Fold}. */
    public List<Figures> crossValidate(int parts, @Nullable Path folds, Consumer<String> progress) throws IOException {
        for (int part = 0; part < parts; part++) {
            List<Example> learnt = new ArrayList<>();
            List<Example> left = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                (i % parts == part ? left : learnt).add(examples.get(i));
            }
            RankingFit fit = new RankingFit(view, retriever, learnt);
            LearntRanking first = fit.first();
            List<RankingFit.Shown> unseen = fit.unseen();
            Map<String, LearntRanking> rankings = new LinkedHashMap<>();
            HIDDEN.forEach((name, hidden) ->
                    rankings.put(name, RankingFit.withTrees(first, RankingFit.trees(unseen, hidden))));
            if (folds != null) {
                LearntRanking complete = rankings.getOrDefault(COMPLETE, first);
                new Fold(
                                complete,
                                left.stream()
                                        .map(example -> example.question().asked())
                                        .toList())
                        .write(folds, part);
            }
            for (Example example : left) {
                addPlain(example);
                PassageSignals signals = retriever.signals(view, example.question(), first);
                add("mapped question", example, by(signals, row -> row[Signal.MEANING.column()]));
                add(
                        "  and documents often asked for",
                        example,
                        by(
                                signals,
                                row -> row[Signal.MEANING.column()]
                                        + first.askedWeight() * row[Signal.DOCUMENT_ASKED.column()]));
                rankings.forEach((name, ranking) -> add(
                        name,
                        example,
                        Retriever.ranked(view, signals.without(HIDDEN.getOrDefault(name, Set.of())), ranking)));
            }
            progress.accept("part " + (part + 1) + " of " + parts);
        }
        return figures();
    }

    private void addPlain(Example example) throws IOException {
        add("by words (BM25)", example, view.byWords(example.question().words(), DEPTH));
        add("by meaning (cosine)", example, view.byMeaning(example.question().vector(), DEPTH));
        add(
                "plain fusion, without lay terms",
                example,
                retriever.fused(view, retriever.asSaid(example.question().asked())));
        add(PLAIN, example, retriever.fused(view, example.question()));
    }

    private void add(String step, Example example, List<Ranked> ranking) {
        qualities
                .computeIfAbsent(step, unseen -> new RankingQuality(view.vectors()))
                .add(example, ranking);
    }

    private List<Figures> figures() {
        List<Figures> figures = new ArrayList<>();
        qualities.forEach((step, quality) -> figures.add(new Figures(
                step,
                quality.recallAt10(),
                quality.recallAt100(),
                quality.reciprocalRankAt10(),
                quality.chanceOfDifference(qualities.getOrDefault(PLAIN, quality)),
                examples.size())));
        return figures;
    }

    /** Something by which passages are ordered. */
    private interface Order {
        double of(float[] row);
    }

    private List<Ranked> by(PassageSignals signals, Order order) {
        return IntStream.range(0, signals.size())
                .mapToObj(i -> new Ranked(view.vectors().entryAt(signals.place(i)), order.of(signals.row(i))))
                .sorted((one, other) -> Double.compare(other.score(), one.score()))
                .toList();
    }

    /** The articles that answer. */
    public static List<Article> articles(KnownQuestion question) {
        return question.answers().stream().map(RankingExperiment::article).toList();
    }

    private static Article article(String name) {
        int at = name.lastIndexOf('第');
        return at > 0 ? Article.of(name.substring(0, at), name.substring(at)) : Article.of(name, name);
    }
}
