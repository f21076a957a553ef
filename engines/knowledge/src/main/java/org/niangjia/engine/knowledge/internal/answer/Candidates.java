package org.niangjia.engine.knowledge.internal.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.niangjia.engine.knowledge.Hit;
import org.niangjia.engine.knowledge.internal.search.QuestionVector;
import org.niangjia.engine.knowledge.internal.search.Ranked;
import org.niangjia.engine.knowledge.internal.search.View;
import org.niangjia.engine.knowledge.internal.text.Sanctions;
import org.niangjia.engine.knowledge.internal.text.Statement;
import org.niangjia.engine.knowledge.internal.text.Statements;

/** Finds the statements that may answer, and measures the most promising of them. */
final class Candidates {

    /** Embedding a statement takes some milliseconds; this many keep an answer under a third of a second. */
    private static final int MEASURED_MAX = 24;

    private Candidates() {}

    /** All statements of the passages, in order. */
    static List<Candidate> of(View view, List<Ranked> passages, Question question) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        for (int rank = 0; rank < passages.size(); rank++) {
            Hit hit = view.hit(passages.get(rank));
            double share = Aptness.shareOf(hit.score(), passages.getFirst().score());
            List<Statement> statements = Statements.of(hit.passage().text());
            for (int order = 0; order < statements.size(); order++) {
                Statement statement = statements.get(order);
                Aptness aptness = new Aptness(
                        0,
                        0,
                        question.coverage(statement.text()),
                        question.getsItsFigure(statement.text()),
                        share,
                        statement.isListed(),
                        statement.leadIn(),
                        Sanctions.areIn(statement.text()),
                        question.asksForSanction(),
                        question.asksForAll());
                candidates.add(new Candidate(hit, rank, order, statement, aptness));
            }
        }
        return candidates;
    }

    /**
     * The most promising candidates with their nearness to the question.
     *
     * @param mapped the question as a learnt map turns it
     */
    static List<Candidate> measured(
            List<Candidate> candidates, QuestionVector question, QuestionVector mapped, StatementVectors vectors) {
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .limit(MEASURED_MAX)
                .map(candidate -> {
                    float[] vector = vectors.of(candidate.statement().text());
                    return candidate.with(candidate.aptness().measured(question.cosine(vector), mapped.cosine(vector)));
                })
                .toList();
    }
}
