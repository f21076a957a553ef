package org.niangjia.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.niangjia.engine.knowledge.Answer;
import org.niangjia.engine.knowledge.KnowledgeIndex;
import org.niangjia.engine.knowledge.RankingStudy.KnownQuestion;

/** What the engine as it is answers and refuses of questions on the laws of work from which nothing was learnt. */
final class UnseenRefusals {

    private UnseenRefusals() {}

    static void print(KnowledgeIndex laws) {
        print(
                laws,
                "first",
                KnownQuestions.unseen().stream().map(KnownQuestion::text).toList(),
                column("unseen-others.tsv", line -> true));
        print(
                laws,
                "second",
                column("unseen-second.tsv", line -> line.startsWith("1\t")),
                column("unseen-second.tsv", line -> line.startsWith("0\t")));
    }

    private static List<String> column(String resource, Predicate<String> lines) {
        return KnownQuestions.lines(resource).stream()
                .filter(lines)
                .map(line -> line.split("\t", -1)[1])
                .toList();
    }

    private static void print(KnowledgeIndex laws, String set, List<String> answerable, List<String> others) {
        List<Answer> ofAnswerable = answerable.stream().map(laws::answer).toList();
        List<Answer> ofOthers = others.stream().map(laws::answer).toList();
        System.out.printf(
                Locale.ROOT,
                "%s unseen set, %d answerable and %d others, of which 40 near the field: AUC %.3f; answered %.1f %%,"
                        + " refused %.1f %%%n",
                set,
                answerable.size(),
                others.size(),
                area(ofAnswerable, ofOthers),
                100 * share(ofAnswerable, true),
                100 * share(ofOthers, false));
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
