package org.niangjia.engine.linkage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import org.niangjia.engine.linkage.internal.block.Blocking;
import org.niangjia.engine.linkage.internal.block.Sides;
import org.niangjia.engine.linkage.internal.chunk.ChunkStore;
import org.niangjia.engine.linkage.internal.compare.Comparison;
import org.niangjia.engine.linkage.internal.compare.Comparisons;
import org.niangjia.engine.linkage.internal.decide.Clusters;
import org.niangjia.engine.linkage.internal.decide.Doubles;
import org.niangjia.engine.linkage.internal.decide.Matching;
import org.niangjia.engine.linkage.internal.decide.PairList;
import org.niangjia.engine.linkage.internal.evidence.Cuts;
import org.niangjia.engine.linkage.internal.model.Estimation;
import org.niangjia.engine.linkage.internal.model.RandomPairs;
import org.niangjia.engine.linkage.internal.model.Scoring;
import org.niangjia.engine.linkage.internal.table.FieldValues;

/** One run of a plan over its tables. */
final class LinkageRun {

    private static final double NANOS = 1e9;
    private final LinkagePlan plan;
    private final List<FieldValues> fields;
    private final Sides sides;
    private final Clock clock;
    private final Progress progress;
    private final ChunkStore store;
    private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private long stepBegan = System.nanoTime();

    /** @param store where what was compared lies until the end */
    LinkageRun(
            LinkagePlan plan, List<FieldValues> fields, Sides sides, Clock clock, Progress progress, ChunkStore store) {
        this.plan = plan;
        this.fields = fields;
        this.sides = sides;
        this.clock = clock;
        this.progress = progress;
        this.store = store;
    }

    LinkageResult run() {
        List<Comparison> comparisons = Comparisons.of(fields, clock);
        step("standardise");
        Blocking blocking = Blocking.propose(fields, sides, plan.pairsMax(), plan.seed(), clock);
        step("block");
        List<double[]> random = RandomPairs.shares(comparisons, fields, sides, plan.seed());
        double matchesMax = sides.isLinkage()
                ? Math.min(sides.leftRows(), sides.rows() - sides.leftRows())
                : Math.min(3.0 * sides.rows(), sides.pairs());
        Estimation estimation = new Estimation(comparisons, sides.pairs(), matchesMax, random);
        Scoring first = new Scoring(comparisons, estimation.now());
        Comparing compared = new Comparing(blocking, first, store, progress, threads);
        compared.run(plan.pairsMax());
        step("compare");
        LinkageWeights weights = estimation.learn(compared.patterns());
        Scoring scoring = new Scoring(comparisons, weights);
        step("learn");
        ToDoubleBiFunction<Integer, Integer> odds = (one, two) -> scoring.oddsBits(scoring.pattern(one, two), one, two);
        PairList pairs = compared.scored(scoring);
        Doubles doubles = sides.isLinkage() && !plan.oneToOne()
                ? Doubles.of(pairs, sides, odds, scoring.priorBits())
                : Doubles.none(sides.rows());
        PairList scored = doubles.completed(pairs, odds);
        double lowest = Math.min(plan.threshold(), Cuts.LOWEST);
        // The best pairs are decided first, whatever the threshold: the links of a higher one stand at the head.
        List<Matching.Decided> decided =
                sides.isLinkage() ? Matching.oneToOne(scored, sides, doubles, lowest) : Matching.all(scored, lowest);
        List<Matching.Decided> links = decided.stream()
                .takeWhile(link -> Scoring.probability(link.oddsBits()) >= plan.threshold())
                .toList();
        List<List<Integer>> clusters = sides.isLinkage() ? List.of() : Clusters.of(sides.rows(), links, odds);
        step("decide");
        LinkageEvidence evidence = new LookBack(plan, fields, comparisons, weights, sides)
                .of(compared.patterns().pairs(), scored, doubles, decided, links, clusters);
        step("look back");
        return result(comparisons, weights, compared, links, clusters, evidence);
    }

    private void step(String name) {
        long now = System.nanoTime();
        seconds.put(name, (now - stepBegan) / NANOS);
        stepBegan = now;
        progress.at(name, 1);
    }

    private LinkageResult result(
            List<Comparison> comparisons,
            LinkageWeights weights,
            Comparing compared,
            List<Matching.Decided> links,
            List<List<Integer>> clusters,
            LinkageEvidence evidence) {
        LinkageEvidence.Cut own = evidence.cut(plan.threshold());
        List<LinkageResult.Level> levels = new ArrayList<>();
        for (int c = 0; c < comparisons.size(); c++) {
            for (int level = 1; level < comparisons.get(c).levels(); level++) {
                if (comparisons.get(c).occurs(level)) {
                    levels.add(new LinkageResult.Level(
                            comparisons.get(c).field(),
                            comparisons.get(c).likeness(level),
                            weights.matches().get(c).get(level),
                            weights.others().get(c).get(level),
                            weights.bits(c, level)));
                }
            }
        }
        int offset = sides.isLinkage() ? sides.leftRows() : 0;
        return new LinkageResult(
                plan,
                links.stream()
                        .map(link -> new LinkageResult.Link(
                                link.left(), link.right() - offset, link.probability(), link.oddsBits()))
                        .toList(),
                clusters,
                compared.rules(),
                compared.patterns().pairs(),
                weights,
                levels,
                own.precision(),
                own.recall(),
                seconds,
                evidence);
    }
}
