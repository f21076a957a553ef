package org.niangjia.engine.linkage;

import java.util.ArrayList;
import java.util.List;
import org.niangjia.engine.linkage.LinkageEvidence.ChosenPair;
import org.niangjia.engine.linkage.LinkageEvidence.Reason;
import org.niangjia.engine.linkage.internal.block.Sides;
import org.niangjia.engine.linkage.internal.compare.Comparison;
import org.niangjia.engine.linkage.internal.decide.Doubles;
import org.niangjia.engine.linkage.internal.decide.JudgedRows;
import org.niangjia.engine.linkage.internal.decide.Matching;
import org.niangjia.engine.linkage.internal.decide.Matching.Decided;
import org.niangjia.engine.linkage.internal.decide.PairList;
import org.niangjia.engine.linkage.internal.evidence.ClusterChoice;
import org.niangjia.engine.linkage.internal.evidence.Cuts;
import org.niangjia.engine.linkage.internal.evidence.FullAgreement;
import org.niangjia.engine.linkage.internal.evidence.Histograms;
import org.niangjia.engine.linkage.internal.evidence.NonLinks;
import org.niangjia.engine.linkage.internal.evidence.RowGroups;
import org.niangjia.engine.linkage.internal.model.Scoring;
import org.niangjia.engine.linkage.internal.table.FieldValues;

/** Gathers the evidence of a run while its comparisons are still at hand. */
record LookBack(
        LinkagePlan plan,
        List<FieldValues> fields,
        List<Comparison> comparisons,
        LinkageWeights weights,
        Sides sides,
        JudgedRows judged) {

    private static final int SUREST = 1;
    private static final int NEAR = 3;
    private static final int REFUSED = 2;

    /**
     * @param pairs how many were compared
     * @param scored those that could become links
     * @param doubles which rows of one list share their partner
     * @param decided the links at the lowest threshold that is looked at or the plan's, the best first
     * @param joining those of them that join clusters
     * @param links the links of the plan
     * @param judging what people judged
     */
    LinkageEvidence of(
            long pairs,
            PairList scored,
            Doubles doubles,
            List<Decided> decided,
            List<Decided> joining,
            List<Decided> links,
            List<List<Integer>> clusters,
            Judging judging) {
        Scoring scoring = new Scoring(comparisons, weights);
        ClusterChoice choice = new ClusterChoice(clusters, sides.isLinkage() ? 0 : sides.rows());
        return new LinkageEvidence(
                Histograms.of(scored, links),
                pairs - scored.size(),
                sides.isLinkage()
                        ? Cuts.of(Matching.probabilities(scored, sides, doubles), decided, plan.threshold())
                        : Cuts.ofClusters(sides.rows(), scored, joining, plan.threshold()),
                chosen(scored, links, choice),
                choice.choose(links, judged.over((one, two) -> scoring.oddsBits(scoring.pattern(one, two), one, two))),
                FullAgreement.of(fields, scoring, sides, plan.threshold()),
                RowGroups.of(fields).judged(scored, links),
                judging.evidence(plan.threshold(), judged));
    }

    private List<ChosenPair> chosen(PairList scored, List<Decided> links, ClusterChoice clusters) {
        List<ChosenPair> chosen = new ArrayList<>();
        for (Decided link : links.subList(0, Math.min(SUREST, links.size()))) {
            chosen.add(pair(Reason.SUREST_LINK, link.left(), link.right(), link.probability()));
        }
        List<Decided> last = links.subList(Math.max(chosen.size(), links.size() - NEAR), links.size());
        for (Decided link : last.reversed()) {
            boolean apart = !sides.isLinkage() && !clusters.together(link.left(), link.right());
            chosen.add(pair(
                    apart ? Reason.KEPT_APART : Reason.DOUBTFUL_LINK, link.left(), link.right(), link.probability()));
        }
        NonLinks nonLinks = new NonLinks(scored, links);
        List<Integer> below =
                nonLinks.surest(NEAR, index -> Scoring.probability(scored.odds(index)) < plan.threshold());
        below.forEach(index -> chosen.add(pair(Reason.NEAREST_NON_LINK, scored, index)));
        List<Integer> refused = nonLinks.surest(
                REFUSED,
                index -> Scoring.probability(scored.odds(index)) >= plan.threshold() && !nonLinks.isLink(index));
        refused.forEach(index -> chosen.add(pair(Reason.OUTBID, scored, index)));
        return chosen;
    }

    private ChosenPair pair(Reason reason, PairList scored, int index) {
        return pair(reason, scored.left(index), scored.right(index), Scoring.probability(scored.odds(index)));
    }

    private ChosenPair pair(Reason reason, int left, int right, double probability) {
        int offset = sides.isLinkage() ? sides.leftRows() : 0;
        return new ChosenPair(
                reason,
                left,
                right - offset,
                probability,
                Explanation.of(fields, comparisons, weights, plan.threshold(), left, right, judged));
    }
}
