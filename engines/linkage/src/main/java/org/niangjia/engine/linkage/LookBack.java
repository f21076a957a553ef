package org.niangjia.engine.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.niangjia.engine.linkage.LinkageEvidence.ChosenPair;
import org.niangjia.engine.linkage.LinkageEvidence.Cut;
import org.niangjia.engine.linkage.LinkageEvidence.Reason;
import org.niangjia.engine.linkage.internal.block.Sides;
import org.niangjia.engine.linkage.internal.decide.Doubles;
import org.niangjia.engine.linkage.internal.decide.JudgedRows;
import org.niangjia.engine.linkage.internal.decide.Matching.Decided;
import org.niangjia.engine.linkage.internal.decide.PairList;
import org.niangjia.engine.linkage.internal.evidence.Checking;
import org.niangjia.engine.linkage.internal.evidence.ClusterChoice;
import org.niangjia.engine.linkage.internal.evidence.Cuts;
import org.niangjia.engine.linkage.internal.evidence.FullAgreement;
import org.niangjia.engine.linkage.internal.evidence.HiddenField;
import org.niangjia.engine.linkage.internal.evidence.Histograms;
import org.niangjia.engine.linkage.internal.evidence.NonLinks;
import org.niangjia.engine.linkage.internal.evidence.RowGroups;
import org.niangjia.engine.linkage.internal.model.Scoring;
import org.niangjia.engine.linkage.internal.table.FieldValues;

/** Gathers the evidence of a run while its comparisons are still at hand. */
record LookBack(LinkagePlan plan, List<FieldValues> fields, Decision decision) {

    private static final int SUREST = 1;
    private static final int NEAR = 3;
    private static final int REFUSED = 2;
    private static final int VETOED = 2;

    LinkageEvidence evidence() {
        Sides sides = decision.sides();
        PairList scored = decision.scored();
        List<Decided> links = decision.links();
        Scoring scoring = decision.scoring();
        ClusterChoice choice = new ClusterChoice(decision.clusters(), sides.isLinkage() ? 0 : sides.rows());
        double[] chances = decision.chances();
        List<Cut> cuts = sides.isLinkage()
                ? Cuts.of(chances, decision.decided(), plan.threshold())
                : Cuts.ofClusters(sides.rows(), scored, decision.joining(), plan.threshold());
        double right = links.stream().mapToDouble(Decided::probability).sum();
        return new LinkageEvidence(
                Histograms.of(scored, links),
                decision.compared().patterns().pairs() - scored.size(),
                cuts,
                chosen(scored, links, choice),
                choice.choose(
                        links,
                        decision.judged().over((one, two) -> scoring.oddsBits(scoring.pattern(one, two), one, two))),
                FullAgreement.of(fields, scoring, sides, plan.threshold()),
                RowGroups.of(fields).judged(scored, links),
                decision.judging().evidence(plan.threshold(), decision.judged()),
                HiddenField.of(fields, decision.comparisons(), scoring, sides, decision.blocking())
                        .map(hidden -> Checking.of(
                                hidden, scored, chances, links, right, pairs -> decide(pairs, hidden, scoring)))
                        .orElse(null));
    }

    /** The links of a run that lacks a field. */
    private List<Decided> decide(PairList pairs, HiddenField hidden, Scoring scoring) {
        Deciding deciding = new Deciding(plan, decision.sides(), decision.order(), hidden::isVetoed);
        Doubles doubles = deciding.doubles(pairs, hidden::odds, scoring.priorBits(), JudgedRows.none());
        return deciding.links(deciding.completed(pairs, doubles, hidden::odds), doubles, plan.threshold());
    }

    private List<ChosenPair> chosen(PairList scored, List<Decided> links, ClusterChoice clusters) {
        List<ChosenPair> chosen = new ArrayList<>();
        for (Decided link : links.subList(0, Math.min(SUREST, links.size()))) {
            chosen.add(pair(Reason.SUREST_LINK, link.left(), link.right(), link.probability()));
        }
        List<Decided> last = links.subList(Math.max(chosen.size(), links.size() - NEAR), links.size());
        for (Decided link : last.reversed()) {
            boolean apart = !decision.sides().isLinkage() && !clusters.together(link.left(), link.right());
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
        chosen.addAll(vetoed(scored));
        return chosen;
    }

    /** The pairs that weigh most of those that a veto keeps from being links. */
    private List<ChosenPair> vetoed(PairList scored) {
        Scoring scoring = decision.scoring();
        if (plan.vetoes() == null) {
            return List.of();
        }
        return IntStream.range(0, scored.size())
                .filter(i -> scored.odds(i) == -Scoring.SURE_BITS && scoring.isVetoed(scored.left(i), scored.right(i)))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> scoring.weightBits(
                                scoring.pattern(scored.left(i), scored.right(i)), scored.left(i), scored.right(i)))
                        .reversed())
                .limit(VETOED)
                .map(i -> pair(Reason.VETOED, scored, i))
                .toList();
    }

    private ChosenPair pair(Reason reason, PairList scored, int index) {
        return pair(reason, scored.left(index), scored.right(index), Scoring.probability(scored.odds(index)));
    }

    private ChosenPair pair(Reason reason, int left, int right, double probability) {
        Sides sides = decision.sides();
        int offset = sides.isLinkage() ? sides.leftRows() : 0;
        return new ChosenPair(
                reason,
                left,
                right - offset,
                probability,
                Explanation.of(
                                fields,
                                decision.comparisons(),
                                decision.scoring(),
                                plan.threshold(),
                                left,
                                right,
                                decision.judged())
                        .foundBy(decision.blocking().finding(Math.min(left, right), Math.max(left, right))));
    }
}
