package org.niangjia.engine.linkage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.niangjia.engine.linkage.internal.block.Blocking;
import org.niangjia.engine.linkage.internal.block.PairSink;
import org.niangjia.engine.linkage.internal.block.RuleCount;
import org.niangjia.engine.linkage.internal.block.Sides;
import org.niangjia.engine.linkage.internal.compare.Comparison;
import org.niangjia.engine.linkage.internal.compare.Comparisons;
import org.niangjia.engine.linkage.internal.decide.Clusters;
import org.niangjia.engine.linkage.internal.decide.Matching;
import org.niangjia.engine.linkage.internal.decide.PairList;
import org.niangjia.engine.linkage.internal.evidence.Cuts;
import org.niangjia.engine.linkage.internal.model.Estimation;
import org.niangjia.engine.linkage.internal.model.Patterns;
import org.niangjia.engine.linkage.internal.model.RandomPairs;
import org.niangjia.engine.linkage.internal.model.Scoring;
import org.niangjia.engine.linkage.internal.table.FieldValues;

/** One run of a plan over its tables. */
final class LinkageRun {

    private static final double NANOS = 1e9;
    /** Pairs that agree less than this, in bits before the prior, can't become links. */
    private static final double HOPELESS_BITS = 0;

    private final LinkagePlan plan;
    private final List<FieldValues> fields;
    private final Sides sides;
    private final Clock clock;
    private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private long stepBegan = System.nanoTime();

    LinkageRun(LinkagePlan plan, List<FieldValues> fields, Sides sides, Clock clock) {
        this.plan = plan;
        this.fields = fields;
        this.sides = sides;
        this.clock = clock;
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
        Compared compared = compare(blocking, first);
        step("compare");
        LinkageWeights weights = estimation.learn(compared.patterns());
        Scoring scoring = new Scoring(comparisons, weights);
        step("learn");
        PairList scored = score(compared.kept(), scoring);
        double lowest = Math.min(plan.threshold(), Cuts.LOWEST);
        // The best pairs are decided first, whatever the threshold: the links of a higher one stand at the head.
        List<Matching.Decided> decided = sides.isLinkage() && plan.oneToOne()
                ? Matching.oneToOne(scored, sides, lowest)
                : Matching.all(scored, lowest);
        List<Matching.Decided> links = decided.stream()
                .takeWhile(link -> Scoring.probability(link.oddsBits()) >= plan.threshold())
                .toList();
        List<List<Integer>> clusters = sides.isLinkage()
                ? List.of()
                : Clusters.of(sides.rows(), links, (one, two) -> scoring.oddsBits(scoring.pattern(one, two), one, two));
        step("decide");
        LinkageEvidence evidence = new LookBack(plan, fields, comparisons, weights, sides)
                .of(compared.patterns().pairs(), scored, decided, links, clusters);
        step("look back");
        return result(comparisons, weights, compared, links, clusters, evidence);
    }

    private void step(String name) {
        long now = System.nanoTime();
        seconds.put(name, (now - stepBegan) / NANOS);
        stepBegan = now;
    }

    private record Compared(Patterns patterns, PairList kept, List<RuleCount> rules) {}

    /** Counts the patterns of all pairs and keeps the pairs that may become links. */
    private Compared compare(Blocking blocking, Scoring first) {
        ConcurrentLinkedQueue<Gathering> gatherings = new ConcurrentLinkedQueue<>();
        List<RuleCount> rules = blocking.forEach(
                () -> {
                    Gathering gathering = new Gathering(first);
                    gatherings.add(gathering);
                    return gathering;
                },
                threads);
        Patterns patterns = new Patterns();
        PairList kept = new PairList();
        gatherings.forEach(gathering -> {
            patterns.addAll(gathering.patterns);
            kept.addAll(gathering.kept);
        });
        return new Compared(patterns, kept, rules);
    }

    /** What one thread gathers. */
    private static final class Gathering implements PairSink {

        private final Scoring first;
        private final Patterns patterns = new Patterns();
        private final PairList kept = new PairList();

        Gathering(Scoring first) {
            this.first = first;
        }

        @Override
        public void pair(int left, int right) {
            long pattern = first.pattern(left, right);
            patterns.add(pattern, 1);
            if (first.oddsBits(pattern, left, right) - first.priorBits() >= HOPELESS_BITS) {
                kept.add(left, right, 0);
            }
        }
    }

    private static PairList score(PairList kept, Scoring scoring) {
        PairList scored = new PairList();
        for (int i = 0; i < kept.size(); i++) {
            int left = kept.left(i);
            int right = kept.right(i);
            scored.add(left, right, scoring.oddsBits(scoring.pattern(left, right), left, right));
        }
        return scored;
    }

    private LinkageResult result(
            List<Comparison> comparisons,
            LinkageWeights weights,
            Compared compared,
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
                compared.rules().stream()
                        .map(rule ->
                                new LinkageResult.Rule(rule.rule(), rule.agreements(), rule.pairs(), rule.leftOut()))
                        .toList(),
                compared.patterns().pairs(),
                weights,
                levels,
                own.precision(),
                own.recall(),
                seconds,
                evidence);
    }
}
