package org.niangjia.engine.knowledge.internal.answer;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.Hit;
import org.niangjia.engine.knowledge.IndexSettings;
import org.niangjia.engine.knowledge.Sentence;
import org.niangjia.engine.knowledge.internal.embedding.Embedder;
import org.niangjia.engine.knowledge.internal.rank.LearntRanking;
import org.niangjia.engine.knowledge.internal.rank.QuestionMap;
import org.niangjia.engine.knowledge.internal.search.QuestionVector;
import org.niangjia.engine.knowledge.internal.search.Ranked;
import org.niangjia.engine.knowledge.internal.search.Retrieval;
import org.niangjia.engine.knowledge.internal.search.View;

/** Answers with what the passages say, or refuses. */
public final class Answerer {

    private static final int PASSAGES_READ = 5;
    private static final int NEAR_STATEMENTS = 6;
    private static final double NAMED_CONFIDENCE = 0.99;
    private static final double MISNAMED_CONFIDENCE = 0.05;

    /** Where the documents speak only of other grades or occasions than the one asked for. */
    private static final double ANOTHER_CONFIDENCE = 0.05;

    /** However near the words are, another country's or city's rules are not answered by ours. */
    private static final double ELSEWHERE_FACTOR = 0.25;

    private final IndexSettings settings;
    private final StatementVectors vectors;
    private final @Nullable QuestionMap map;
    private final Composer composer;
    private final Places places = Places.known();
    private final LocalMatters localMatters = LocalMatters.known();
    private final Confidence confidence = Confidence.known();

    public Answerer(Embedder embedder, IndexSettings settings) {
        this.settings = settings;
        this.vectors = new StatementVectors(embedder);
        QuestionMap ofWork = LearntRanking.ofWork().map();
        this.map = ofWork.dimensions() == embedder.dimensions() ? ofWork : null;
        this.composer = new Composer(settings.sentencesMax());
    }

    /**
     * What the passages say.
     *
     * @param confidence from 0 to 1
     * @param sentences empty if the confidence doesn't reach the threshold
     */
    public record Draft(double confidence, List<Sentence> sentences) {

        static Draft refusal(double confidence) {
            return new Draft(confidence, List.of());
        }
    }

    /** @param retrieval what the question found in the view */
    public Draft answer(View view, String text, Retrieval retrieval) throws IOException {
        QuestionVector vector = retrieval.vector();
        if (retrieval.found().isEmpty() || vector == null) {
            return Draft.refusal(0);
        }
        Question question = Question.of(retrieval.words(), view);
        if (!retrieval.named().isEmpty()) {
            List<Candidate> article = Candidates.of(view, retrieval.named(), question);
            return new Draft(NAMED_CONFIDENCE, composer.opening(article));
        }
        if (retrieval.misnamed()) {
            return Draft.refusal(MISNAMED_CONFIDENCE);
        }
        Findings findings = findings(view, text, question, retrieval, vector);
        if (findings.measured().isEmpty()) {
            return Draft.refusal(ANOTHER_CONFIDENCE);
        }
        double sure = confidence.of(findings.evidence()) * (places.areBeyond(text, view) ? ELSEWHERE_FACTOR : 1);
        return sure < settings.confidenceMin()
                ? Draft.refusal(sure)
                : new Draft(sure, composer.best(findings.measured(), findings.all(), new Speech(view, question)));
    }

    /**
     * What the best passages hold.
     *
     * @param all their statements, without those about another grade, occasion or degree than the question's
     * @param measured the most promising of these
     */
    record Findings(List<Candidate> all, List<Candidate> measured, Evidence evidence) {}

    Findings findings(View view, String text, Question question, Retrieval retrieval, QuestionVector vector)
            throws IOException {
        List<Candidate> all = Candidates.of(view, first(retrieval.found(), PASSAGES_READ), question).stream()
                .filter(candidate ->
                        !question.distinctions().exclude(candidate.statement().text()))
                .toList();
        List<Candidate> measured = Candidates.measured(all, vector, map == null ? vector : vector.mapped(map), vectors);
        boolean matterMissing = localMatters.areMissing(text, view);
        return new Findings(all, measured, evidence(question, retrieval, measured, matterMissing));
    }

    /** What speaks for and against an answer; empty where nothing was found to judge by. */
    public Optional<Evidence> evidence(View view, String text, Retrieval retrieval) throws IOException {
        QuestionVector vector = retrieval.vector();
        if (retrieval.found().isEmpty() || vector == null) {
            return Optional.empty();
        }
        Question question = Question.of(retrieval.words(), view);
        return Optional.of(findings(view, text, question, retrieval, vector).evidence());
    }

    /**
     * A statement of which an answer could be made.
     *
     * @param place title of its document and heading of its passage
     * @param text its own words, without those of a list's lead-in
     */
    public record Option(String place, String text, Aptness aptness) {}

    /** All that the answer could be made of, in the order of the passages; for measurements. */
    public List<Option> options(View view, String text, Retrieval retrieval) throws IOException {
        QuestionVector vector = retrieval.vector();
        if (retrieval.found().isEmpty() || vector == null) {
            return List.of();
        }
        Question question = Question.of(retrieval.words(), view);
        return findings(view, text, question, retrieval, vector).measured().stream()
                .map(candidate -> new Option(
                        candidate.hit().documentTitle()
                                + candidate.hit().passage().heading(),
                        candidate.statement().quotes().getLast(),
                        candidate.aptness()))
                .toList();
    }

    private static Evidence evidence(
            Question question, Retrieval retrieval, List<Candidate> measured, boolean matterMissing) {
        double statementCosine =
                measured.stream().mapToDouble(Candidate::cosine).max().orElse(0);
        double coverage = measured.stream()
                .map(Candidate::hit)
                .distinct()
                .mapToDouble(hit -> question.coverage(wordsOf(hit)))
                .max()
                .orElse(0);
        double passageCosine = retrieval.nearness() == 0 ? statementCosine : retrieval.nearness();
        List<String> near = measured.stream()
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .limit(NEAR_STATEMENTS)
                .map(candidate -> candidate.statement().text())
                .toList();
        List<String> passages = measured.stream()
                .map(Candidate::hit)
                .distinct()
                .map(Answerer::wordsOf)
                .toList();
        return new Evidence(
                passageCosine,
                statementCosine,
                coverage,
                question.rarestMissing(passages),
                question.lacksFigure(near),
                question.lacksLocalFigure(near),
                matterMissing,
                question.lacksWhereabouts(near),
                retrieval.standing());
    }

    private static String wordsOf(Hit hit) {
        return hit.documentTitle() + "\n" + hit.passage().heading() + "\n"
                + hit.passage().text();
    }

    private static List<Ranked> first(List<Ranked> ranking, int count) {
        return ranking.subList(0, Math.min(count, ranking.size()));
    }
}
