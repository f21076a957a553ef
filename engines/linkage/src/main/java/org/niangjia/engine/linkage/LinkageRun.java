package org.niangjia.engine.linkage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.internal.block.Blocking;
import org.niangjia.engine.linkage.internal.block.Sides;
import org.niangjia.engine.linkage.internal.chunk.ChunkStore;
import org.niangjia.engine.linkage.internal.compare.Comparison;
import org.niangjia.engine.linkage.internal.compare.Comparisons;
import org.niangjia.engine.linkage.internal.decide.Clusters;
import org.niangjia.engine.linkage.internal.decide.Doubles;
import org.niangjia.engine.linkage.internal.decide.JudgedRows;
import org.niangjia.engine.linkage.internal.decide.Matching;
import org.niangjia.engine.linkage.internal.decide.PairList;
import org.niangjia.engine.linkage.internal.evidence.Cuts;
import org.niangjia.engine.linkage.internal.model.Estimation;
import org.niangjia.engine.linkage.internal.model.RandomPairs;
import org.niangjia.engine.linkage.internal.model.Scoring;
import org.niangjia.engine.linkage.internal.model.Vetoes;
import org.niangjia.engine.linkage.internal.review.Strata;
import org.niangjia.engine.linkage.internal.table.FieldValues;
import org.niangjia.engine.linkage.internal.table.RowOrder;

/** One run of a plan over its tables. */
final class LinkageRun {

    private static final double NANOS = 1e9;
    private final LinkagePlan plan;
    private final List<FieldValues> fields;
    private final Sides sides;
    private final RowOrder order;
    private final Clock clock;
    private final Progress progress;
    private final Function<LinkagePlan, ChunkStore> stores;
    private final Judgements judgements;
    private final @Nullable PairModel model;
    private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private long stepBegan = System.nanoTime();

    /**
     * @param stores where what was compared lies until the end, by the plan with the rules that are used
     * @param model that weighs pairs in the place of the learnt weights; null for these
     */
    LinkageRun(
            LinkagePlan plan,
            List<FieldValues> fields,
            Sides sides,
            RowOrder order,
            Clock clock,
            Progress progress,
            Function<LinkagePlan, ChunkStore> stores,
            Judgements judgements,
            @Nullable PairModel model) {
        this.plan = plan;
        this.fields = fields;
        this.sides = sides;
        this.order = order;
        this.clock = clock;
        this.progress = progress;
        this.stores = stores;
        this.judgements = judgements;
        this.model = model;
    }

    LinkageResult run() {
        Decision decision = decide(null);
        LinkageEvidence evidence = new LookBack(plan, fields, decision).evidence();
        step("look back");
        return result(decision, evidence);
    }

    /** Draws pairs from what a run by these weights compares; those that were judged already are left out. */
    ReviewSample sample(LinkageWeights weights, int size) {
        Decision decision = decide(weights);
        ReviewSample sample = decision.sample(new Strata(size, plan.seed()));
        step("draw");
        return sample;
    }

    /** @param known weights that an earlier run has learnt; null to learn them */
    private Decision decide(@Nullable LinkageWeights known) {
        List<Comparison> comparisons = Comparisons.of(fields, clock);
        Vetoes vetoes = Vetoes.of(plan.vetoes(), comparisons);
        step("standardise");
        Blocking blocking = Blocking.of(plan, fields, sides, order, clock);
        ChunkStore store = stores.apply(plan.withRules(blocking.agreements()));
        step("block");
        List<double[]> random = RandomPairs.shares(comparisons, fields, sides, order, plan.seed());
        double matchesMax = sides.isLinkage()
                ? Math.min(sides.leftRows(), sides.rows() - sides.leftRows())
                : Math.min(3.0 * sides.rows(), sides.pairs());
        Estimation estimation = new Estimation(comparisons, sides.pairs(), matchesMax, random);
        Scoring first = new Scoring(comparisons, estimation.now());
        Comparing compared = new Comparing(blocking, first, store, progress, threads);
        compared.run(plan.pairsMax());
        step("compare");
        LinkageWeights learnt = known == null ? estimation.learn(compared.patterns()) : known;
        PairList pairs = compared.scored(new Scoring(comparisons, learnt)).inOrder(order);
        step("learn");
        JudgedRows judged = judgements.rows(sides.rows(), sides.isLinkage() ? sides.leftRows() : 0);
        Judging judging = judging(known == null ? judgements : Judgements.none(), pairs, comparisons, learnt);
        Calibration calibration = judging.calibration();
        LinkageWeights weights = calibration.isEmpty() ? learnt : learnt.with(calibration);
        if (!calibration.isEmpty()) {
            pairs.revalue(calibration::of);
        }
        Scoring scoring = new Scoring(comparisons, weights, vetoes);
        ToDoubleBiFunction<Integer, Integer> odds = judged.over(odds(comparisons, scoring));
        if (model != null) {
            pairs.revalue(bits(model, pairs, comparisons, scoring));
        }
        if (!vetoes.isEmpty()) {
            keepApart(pairs, scoring);
        }
        Deciding deciding = new Deciding(plan, sides, order, scoring::isVetoed);
        Doubles doubles = deciding.doubles(pairs, odds, scoring.priorBits(), judged);
        PairList scored = deciding.completed(judged.over(pairs), doubles, odds);
        double lowest = Math.min(plan.threshold(), Cuts.LOWEST);
        // The best pairs are decided first, whatever the threshold: the links of a higher one stand at the head.
        List<Matching.Decided> decided = deciding.links(scored, doubles, lowest);
        List<Matching.Decided> links = decided.subList(0, countOf(decided, plan.threshold()));
        List<Matching.Decided> joining =
                sides.isLinkage() ? List.of() : Clusters.joining(order, decided, odds, judged, scoring::isVetoed);
        List<List<Integer>> clusters = sides.isLinkage()
                ? List.of()
                : Clusters.of(order, joining.subList(0, countOf(joining, plan.threshold())));
        step("decide");
        tell(judged.contradictions());
        return new Decision(
                comparisons,
                weights,
                vetoes,
                blocking,
                compared,
                sides,
                order,
                doubles,
                scored,
                decided,
                joining,
                links,
                clusters,
                judged,
                judging);
    }

    /** How many of those at the head have at least the threshold's probability. */
    private static int countOf(List<Matching.Decided> bestFirst, double threshold) {
        int count = 0;
        while (count < bestFirst.size()
                && Scoring.probability(bestFirst.get(count).oddsBits()) >= threshold) {
            count++;
        }
        return count;
    }

    private ToDoubleBiFunction<Integer, Integer> odds(List<Comparison> comparisons, Scoring scoring) {
        PairModel other = model;
        return other == null
                ? (one, two) -> scoring.oddsBits(scoring.pattern(one, two), one, two)
                : (one, two) -> other.bits(List.of(new PairSignals(one, two, comparisons.size(), scoring)))[0];
    }

    private static double[] bits(PairModel model, PairList pairs, List<Comparison> comparisons, Scoring scoring) {
        return model.bits(IntStream.range(0, pairs.size())
                .mapToObj(i -> new PairSignals(pairs.left(i), pairs.right(i), comparisons.size(), scoring))
                .toList());
    }

    private Judging judging(Judgements people, PairList pairs, List<Comparison> comparisons, LinkageWeights weights) {
        if (people.isEmpty()) {
            return Judging.none();
        }
        Scoring model = new Scoring(comparisons, weights);
        ToDoubleBiFunction<Integer, Integer> odds = (one, two) -> model.oddsBits(model.pattern(one, two), one, two);
        Doubles doubles = new Deciding(plan, sides, order, (one, two) -> false)
                .doubles(pairs, odds, model.priorBits(), JudgedRows.none());
        return new Judging(people, pairs, sides, doubles, model);
    }

    /** What a veto keeps apart is no link, however much it weighs. */
    private void keepApart(PairList pairs, Scoring scoring) {
        int kept = 0;
        double[] bits = new double[pairs.size()];
        for (int i = 0; i < bits.length; i++) {
            boolean vetoed = scoring.isVetoed(pairs.left(i), pairs.right(i));
            kept += vetoed && Scoring.probability(pairs.odds(i)) >= plan.threshold() ? 1 : 0;
            bits[i] = vetoed ? -Scoring.SURE_BITS : pairs.odds(i);
        }
        pairs.revalue(bits);
        progress.note("vetoes of the plan keep " + kept + " pairs apart that could be links by their weight");
    }

    private void tell(int contradictions) {
        if (contradictions > 0) {
            progress.note(contradictions + " pairs are judged not to be one although it follows from other labels that"
                    + " they are: they are no links, but their records come to be one through others");
        }
    }

    private void step(String name) {
        long now = System.nanoTime();
        seconds.put(name, (now - stepBegan) / NANOS);
        stepBegan = now;
        progress.at(name, 1);
    }

    private LinkageResult result(Decision decision, LinkageEvidence evidence) {
        LinkageEvidence.Cut own = evidence.cut(plan.threshold());
        LinkageWeights weights = decision.weights();
        List<LinkageResult.Level> levels = new ArrayList<>();
        for (int c = 0; c < decision.comparisons().size(); c++) {
            Comparison comparison = decision.comparisons().get(c);
            for (int level = 1; level < comparison.levels(); level++) {
                if (comparison.occurs(level)) {
                    levels.add(new LinkageResult.Level(
                            comparison.field(),
                            comparison.likeness(level),
                            weights.matches().get(c).get(level),
                            weights.others().get(c).get(level),
                            weights.bits(c, level)));
                }
            }
        }
        Scoring scoring = new Scoring(decision.comparisons(), weights);
        return new LinkageResult(
                plan.withRules(decision.blocking().agreements()),
                LinkList.of(decision.links(), link -> link(link, scoring)),
                decision.clusters(),
                decision.compared().rules(),
                decision.compared().patterns().pairs(),
                weights,
                levels,
                own.precision(),
                own.recall(),
                seconds,
                judgements,
                evidence);
    }

    private LinkageResult.Link link(Matching.Decided link, Scoring scoring) {
        int right = link.right() - (sides.isLinkage() ? sides.leftRows() : 0);
        if (!JudgedRows.isSettled(link.oddsBits())) {
            return new LinkageResult.Link(link.left(), right, link.probability(), link.oddsBits());
        }
        double weight = scoring.weightBits(scoring.pattern(link.left(), link.right()), link.left(), link.right());
        return new LinkageResult.Link(link.left(), right, link.probability(), weight, true);
    }
}
