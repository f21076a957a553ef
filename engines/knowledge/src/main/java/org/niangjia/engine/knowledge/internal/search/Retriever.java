package org.niangjia.engine.knowledge.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.IndexSettings;
import org.niangjia.engine.knowledge.internal.embedding.Embedder;
import org.niangjia.engine.knowledge.internal.rank.AskedQuestions.AskedQuestion;
import org.niangjia.engine.knowledge.internal.rank.LearntRanking;
import org.niangjia.engine.knowledge.internal.search.Retrieval.Standing;
import org.niangjia.engine.knowledge.internal.text.LayTerms;
import org.niangjia.engine.knowledge.internal.text.Terms;

/** Asks for passages by name, by words and by meaning, and ranks what comes. */
public final class Retriever {

    /** A question's end, where people ask, counts as much as its begin, where they tell; what lies between is cut. */
    private static final int QUESTION_LENGTH_MAX = 1_000;

    private static final int BY_WORDS = 1_000;
    private static final int NEAREST_AMONG = 50;

    /** Where more is pending, such as in a new index, the ranking would judge by the few that are there. */
    private static final double PENDING_SHARE_MAX = 0.1;

    /** A collection of so many passages is everything there is, and much of it is never asked for (decision 50). */
    private static final int LARGE = 20_000;

    private final Embedder embedder;
    private final IndexSettings settings;
    private final LearntRanking ofCountry;
    private final LearntRanking ofWork;
    private final LayTerms layTerms = LayTerms.known();

    /**
     * @param ofCountry ranks large collections
     * @param ofWork ranks what a union chose for its workers
     */
    public Retriever(Embedder embedder, IndexSettings settings, LearntRanking ofCountry, LearntRanking ofWork) {
        this.embedder = embedder;
        this.settings = settings;
        this.ofCountry = ofCountry;
        this.ofWork = ofWork;
    }

    /**
     * A question as the searches need it.
     *
     * @param asked what was asked, shortened if long
     * @param words that, and where it says lay terms, the same in the words of laws
     * @param vector half-way between what was said and what was meant
     */
    public record Prepared(String asked, String words, QuestionVector vector) {}

    /** The question without a word in those of laws; for measurements. */
    public Prepared asSaid(String question) {
        String asked = shortened(question);
        return new Prepared(asked, asked, QuestionVector.of(embedder.embed(asked)));
    }

    /** The question in the form that the searches need. */
    public Prepared prepare(String question) {
        String asked = shortened(question);
        String legal = layTerms.inLegalWords(asked);
        float[] said = embedder.embed(asked);
        return legal.equals(Terms.fold(asked))
                ? new Prepared(asked, asked, QuestionVector.of(said))
                : new Prepared(asked, asked + "\n" + legal, QuestionVector.between(said, embedder.embed(legal)));
    }

    /** What answers the question, as far as the searches can tell. */
    public Retrieval retrieve(View view, String question) throws IOException {
        return retrieve(view, question, document -> true);
    }

    /** @param documents tells by its identifier whether a document may answer */
    public Retrieval retrieve(View view, String question, Predicate<String> documents) throws IOException {
        if (Terms.of(shortened(question)).isEmpty()) {
            return Retrieval.nothing();
        }
        Prepared prepared = prepare(question);
        List<Ranked> named = new ArrayList<>();
        boolean misnamed = false;
        for (ArticleReference reference : view.references(prepared.asked())) {
            List<Ranked> article = documents.test(reference.documentId()) ? view.article(reference) : List.of();
            misnamed |= article.isEmpty();
            named.addAll(article);
        }
        Known known = known(view, prepared);
        List<Ranked> found = view.only(known == null ? fused(view, prepared) : found(view, prepared, known), documents);
        Map<Integer, Ranked> namedFirst = new LinkedHashMap<>();
        named.forEach(article -> namedFirst.putIfAbsent(article.entry(), article));
        found.forEach(passage -> namedFirst.putIfAbsent(passage.entry(), passage));
        return new Retrieval(
                prepared.words(),
                named,
                misnamed,
                List.copyOf(namedFirst.values()),
                nearness(view, found, prepared.vector()),
                known == null ? null : standing(view, found, prepared, known),
                prepared.vector());
    }

    /** The known questions of both rankings that are like the one asked. */
    private record Known(LikeQuestions ofCountry, LikeQuestions ofWork) {}

    private @Nullable Known known(View view, Prepared question) throws IOException {
        return isNearlyComplete(view)
                ? new Known(
                        LikeQuestions.of(view, ofCountry.asked(), question.vector()),
                        LikeQuestions.of(view, ofWork.asked(), question.vector()))
                : null;
    }

    private List<Ranked> found(View view, Prepared question, Known known) throws IOException {
        LearntRanking ranking = rankingOf(view);
        LikeQuestions like = isLarge(view) ? known.ofCountry() : known.ofWork();
        List<Ranked> byWords = view.byWords(question.words(), BY_WORDS);
        List<Ranked> ranked = ranked(view, PassageSignals.of(view, ranking, question, byWords, like), ranking);
        return view.vectors().pending() == 0 ? ranked : withPending(view, ranked, byWords);
    }

    /** What was put a moment ago and still lacks its vector takes the place that its words give it. */
    private static List<Ranked> withPending(View view, List<Ranked> ranked, List<Ranked> byWords) {
        List<Ranked> all = new ArrayList<>(ranked);
        for (int place = 0; place < byWords.size(); place++) {
            int entry = byWords.get(place).entry();
            if (view.vectors().isPending(entry)) {
                int at = Math.min(place, all.size());
                double score = all.isEmpty()
                        ? 1
                        : all.get(Math.min(at, all.size() - 1)).score();
                all.add(at, new Ranked(entry, score));
            }
        }
        return List.copyOf(all);
    }

    private LearntRanking rankingOf(View view) {
        return isLarge(view) ? ofCountry : ofWork;
    }

    /** Whether it is a collection of everything rather than one that somebody chose. */
    public static boolean isLarge(View view) {
        return view.vectors().size() >= LARGE;
    }

    /** Only where nearly every passage can be compared, and by the embedder that the ranking was learnt with. */
    private boolean isNearlyComplete(View view) {
        return rankingOf(view).map().dimensions() == embedder.dimensions()
                && view.vectors().size() > 0
                && view.vectors().pending()
                        <= PENDING_SHARE_MAX * view.vectors().size();
    }

    private @Nullable Standing standing(View view, List<Ranked> found, Prepared question, Known known) {
        if (found.isEmpty() || !isOfKnownLaw(view, found.getFirst())) {
            return null;
        }
        LikeQuestions country = known.ofCountry();
        return new Standing(
                nearness(view, found, question.vector().mapped(rankingOf(view).map())),
                known.ofWork().mostLike(like -> true),
                country.mostLike(like -> !country.isAnsweredHere(like) && !isOfWork(like)));
    }

    private boolean isOfKnownLaw(View view, Ranked passage) {
        int place = view.vectors().placeOf(passage.entry());
        return place >= 0
                && ofWork.asked()
                                .timesOf(view.documents()
                                        .get(view.vectors().documentAt(place))
                                        .title())
                        > 0;
    }

    private boolean isOfWork(AskedQuestion known) {
        return known.answers().stream().anyMatch(article -> ofWork.asked().timesOf(article.title()) > 0);
    }

    private static double nearness(View view, List<Ranked> found, QuestionVector vector) {
        return found.stream()
                .limit(NEAREST_AMONG)
                .mapToInt(passage -> view.vectors().placeOf(passage.entry()))
                .filter(place -> place >= 0)
                .mapToDouble(place -> view.vectors().cosine(place, vector))
                .max()
                .orElse(0);
    }

    /** The signals of the passages that may answer, for a ranking that is to be learnt or used. */
    public PassageSignals signals(View view, Prepared question, LearntRanking ranking) throws IOException {
        return signals(view, question, ranking, LikeQuestions.of(view, ranking.asked(), question.vector()));
    }

    private static PassageSignals signals(View view, Prepared question, LearntRanking ranking, LikeQuestions like)
            throws IOException {
        return PassageSignals.of(view, ranking, question, view.byWords(question.words(), BY_WORDS), like);
    }

    /** All passages of the signals, best first; the scores share out 1. */
    public static List<Ranked> ranked(View view, PassageSignals signals, LearntRanking ranking) {
        double[] scores = signals.scores(ranking.trees());
        double best = Arrays.stream(scores).max().orElse(0);
        double[] shares =
                Arrays.stream(scores).map(score -> Math.exp(score - best)).toArray();
        double sum = Arrays.stream(shares).sum();
        return IntStream.range(0, shares.length)
                .mapToObj(i -> new Ranked(view.vectors().entryAt(signals.place(i)), shares[i] / sum))
                .sorted(Comparator.comparingDouble(Ranked::score).reversed().thenComparingInt(Ranked::entry))
                .toList();
    }

    /**
     * The plain fusion of both searches, while many passages lack their vectors. Those count by their words alone, lest
     * they stand behind all that has one.
     */
    public List<Ranked> fused(View view, Prepared question) throws IOException {
        double denseWeight = settings.denseWeight();
        RankFusion fusion = new RankFusion(settings.rankConstant());
        fusion.add(
                view.byWords(question.words(), settings.candidates()),
                entry -> view.vectors().isPending(entry) ? 1 + denseWeight : 1);
        fusion.add(view.byMeaning(question.vector(), settings.candidates()), entry -> denseWeight);
        return fusion.fused(1 + denseWeight);
    }

    private static String shortened(String question) {
        String asked = question.strip();
        int half = QUESTION_LENGTH_MAX / 2;
        return asked.length() <= QUESTION_LENGTH_MAX
                ? asked
                : asked.substring(0, half) + "\n" + asked.substring(asked.length() - half);
    }
}
