package org.niangjia.bench;

import java.util.List;
import java.util.Locale;
import org.niangjia.engine.knowledge.Answer;
import org.niangjia.engine.knowledge.KnowledgeIndex;
import org.niangjia.engine.knowledge.RankingStudy.KnownQuestion;

/** What the engine as it is answers and refuses of questions on the laws of work from which nothing was learnt. */
final class UnseenRefusals {

    private UnseenRefusals() {}

    static void print(KnowledgeIndex laws) {
        List<Answer> answerable = KnownQuestions.unseen().stream()
                .map(KnownQuestion::text)
                .map(laws::answer)
                .toList();
        List<Answer> others = KnownQuestions.lines("unseen-others.tsv").stream()
                .map(line -> laws.answer(line.split("\t", -1)[1]))
                .toList();
        System.out.printf(
                Locale.ROOT,
                "unseen, %d answerable and %d others, of which 40 near the field: AUC %.3f; answered %.1f %%, refused %.1f %%%n",
                answerable.size(),
                others.size(),
                area(answerable, others),
                100 * share(answerable, true),
                100 * share(others, false));
    }

    private static double share(List<Answer> answers, boolean answered) {
        return (double) answers.stream()
                        .filter(answer -> answer.answered() == answered)
                        .count()
                / answers.size();
    }

    /** Chance that an answerable question is held more answerable than another. */
    private static double area(List<Answer> answerable, List<Answer> others) {
        double higher = 0;
        for (Answer one : answerable) {
            for (Answer other : others) {
                int order = Double.compare(one.confidence(), other.confidence());
                higher += order > 0 ? 1 : order == 0 ? 0.5 : 0;
            }
        }
        return higher / answerable.size() / others.size();
    }
}
