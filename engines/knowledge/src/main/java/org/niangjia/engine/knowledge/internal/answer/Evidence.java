package org.niangjia.engine.knowledge.internal.answer;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.internal.search.Retrieval.Standing;

/**
 * What speaks for and against a question being answered by the documents.
 *
 * @param passageCosine of the passage nearest in meaning, -1 to 1
 * @param statementCosine of the statement nearest in meaning, -1 to 1
 * @param coverage share of the question's matter that the best passage mentions, 0 to 1
 * @param rarestMissing how rare the rarest word of the question is that none of the best passages has, from 0
 * @param figureMissing whether it asks for a figure and no statement that is near has one of that kind
 * @param localFigureMissing whether it asks for the figure of a place or of this year, and that is missing
 * @param matterMissing whether it is about a local matter that no document mentions
 * @param whereaboutsMissing whether it asks for a telephone number, an address or opening hours, and none is near
 * @param standing what known questions say of this one; null if the best passage stands in no law of which questions are
 *     known
 */
public record Evidence(
        double passageCosine,
        double statementCosine,
        double coverage,
        double rarestMissing,
        boolean figureMissing,
        boolean localFigureMissing,
        boolean matterMissing,
        boolean whereaboutsMissing,
        @Nullable Standing standing) {

    /** Names of the {@link #values} in their order. */
    public static final List<String> NAMES = List.of(
            "passage-cosine",
            "statement-cosine",
            "coverage",
            "rarest-missing",
            "figure-missing",
            "local-figure-missing",
            "matter-missing",
            "whereabouts-missing",
            "mapped-nearness",
            "like-of-work",
            "like-of-other-field");

    /** Names of what speaks against an answer and never for one, however few questions it was learnt from. */
    public static final Set<String> AGAINST =
            Set.of("rarest-missing", "figure-missing", "local-figure-missing", "matter-missing", "whereabouts-missing");

    /** The values in the order of their names; without a standing its three are 0. */
    public double[] values() {
        return new double[] {
            passageCosine,
            statementCosine,
            coverage,
            rarestMissing,
            figureMissing ? 1 : 0,
            localFigureMissing ? 1 : 0,
            matterMissing ? 1 : 0,
            whereaboutsMissing ? 1 : 0,
            standing == null ? 0 : standing.nearness(),
            standing == null ? 0 : standing.likeOfWork(),
            standing == null ? 0 : standing.likeOfOtherField()
        };
    }
}
