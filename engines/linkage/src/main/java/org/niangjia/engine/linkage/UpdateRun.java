package org.niangjia.engine.linkage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.niangjia.engine.linkage.internal.block.Blocking;
import org.niangjia.engine.linkage.internal.block.Sides;
import org.niangjia.engine.linkage.internal.compare.Comparison;
import org.niangjia.engine.linkage.internal.compare.Comparisons;
import org.niangjia.engine.linkage.internal.decide.Clusters;
import org.niangjia.engine.linkage.internal.decide.JudgedRows;
import org.niangjia.engine.linkage.internal.decide.Matching;
import org.niangjia.engine.linkage.internal.decide.PairList;
import org.niangjia.engine.linkage.internal.entity.Components;
import org.niangjia.engine.linkage.internal.entity.Stability;
import org.niangjia.engine.linkage.internal.model.Patterns;
import org.niangjia.engine.linkage.internal.model.Scoring;
import org.niangjia.engine.linkage.internal.model.Vetoes;
import org.niangjia.engine.linkage.internal.table.FieldValues;
import org.niangjia.engine.linkage.internal.table.RowOrder;

/**
 * Takes new rows into the result of an earlier deduplication by weights that were learnt then. New rows are compared with known ones
 * and with each other; known ones are decided anew only where a chain of links leads to a new one.
 */
final class UpdateRun {

    private final LinkagePlan plan;
    private final List<FieldValues> fields;
    private final RowOrder order;
    private final int known;
    private final int rows;
    private final LinkageWeights weights;
    private final Clock clock;
    private final JudgedRows judged;
    private final List<Comparison> comparisons;
    private final Scoring scoring;

    /** @param known rows below this number are known */
    UpdateRun(
            LinkagePlan plan,
            List<FieldValues> fields,
            RowOrder order,
            int known,
            LinkageWeights weights,
            Clock clock,
            JudgedRows judged) {
        this.plan = plan;
        this.fields = fields;
        this.order = order;
        this.known = known;
        this.rows = fields.getFirst().rows();
        this.weights = weights;
        this.clock = clock;
        this.judged = judged;
        this.comparisons = Comparisons.of(fields, clock);
        this.scoring = new Scoring(comparisons, weights, Vetoes.of(plan.vetoes(), comparisons));
    }

    /**
     * @param before links of the known rows
     * @param clusters of the known rows
     */
    LinkageUpdate run(List<LinkageResult.Link> before, List<List<Integer>> clusters) {
        LongAdder compared = new LongAdder();
        PairList found = newPairs(compared);
        Components components = new Components(rows);
        before.forEach(link -> components.join(link.left(), link.right()));
        IntStream.range(0, found.size()).forEach(i -> components.join(found.left(i), found.right(i)));
        boolean[] touched = new boolean[rows];
        IntStream.range(known, rows).forEach(row -> touched[components.root(row)] = true);
        for (LinkageResult.Link link : before) {
            if (touched[components.root(link.left())]) {
                found.add(link.left(), link.right(), odds(link.left(), link.right()));
            }
        }
        List<Matching.Decided> decided = Matching.all(found.inOrder(order), plan.threshold());
        List<List<Integer>> now = new ArrayList<>(Clusters.of(order, decided, this::odds, judged, scoring::isVetoed));
        clusters.stream()
                .filter(cluster -> !touched[components.root(cluster.getFirst())])
                .forEach(now::add);
        now.sort(Comparator.comparingInt(List::getFirst));
        List<LinkageResult.Link> links = new ArrayList<>();
        decided.forEach(link -> {
            boolean settled = JudgedRows.isSettled(link.oddsBits());
            double weight = settled ? weight(link.left(), link.right()) : link.oddsBits();
            links.add(new LinkageResult.Link(link.left(), link.right(), link.probability(), weight, settled));
        });
        before.stream().filter(link -> !touched[components.root(link.left())]).forEach(links::add);
        links.sort(Comparator.comparing(LinkageResult.Link::judged)
                .thenComparingDouble(LinkageResult.Link::weight)
                .reversed()
                .thenComparingInt(LinkageResult.Link::left)
                .thenComparingInt(LinkageResult.Link::right));
        return new LinkageUpdate(links, now, compared.sum(), drifts(decided));
    }

    /** Why two rows are one or not. */
    Explanation explain(int one, int two) {
        return Explanation.of(fields, comparisons, scoring, plan.threshold(), one, two, judged);
    }

    private double odds(int one, int two) {
        return judged.bits(one, two, scoring.oddsBits(scoring.pattern(one, two), one, two));
    }

    private double weight(int one, int two) {
        return scoring.weightBits(scoring.pattern(one, two), one, two);
    }

    /** The pairs with a new row that could be links. */
    private PairList newPairs(LongAdder compared) {
        double pairsMax = plan.pairsMax() * Math.max(1, (double) rows / known);
        Blocking blocking = Blocking.of(plan.withPairsMax(pairsMax), fields, new Sides(rows, rows), order, clock);
        PairList all = new PairList();
        double pairs = 0;
        for (int rule = 0; rule < blocking.rules().size(); rule++) {
            Blocking.Slices slices = blocking.slices(rule);
            pairs += slices.pairs();
            Comparing.requireFew(blocking.rules().get(rule), pairs, pairsMax);
            IntStream.range(0, slices.count())
                    .parallel()
                    .mapToObj(slice -> newPairs(slices, slice, compared))
                    .forEachOrdered(found -> IntStream.range(0, found.size())
                            .forEach(i -> all.add(found.left(i), found.right(i), found.odds(i))));
        }
        return all;
    }

    private PairList newPairs(Blocking.Slices slices, int slice, LongAdder compared) {
        PairList found = new PairList();
        slices.go(slice, (left, right) -> {
            if (Math.max(left, right) >= known) {
                compared.increment();
                double odds = odds(left, right);
                if (Scoring.probability(odds) >= plan.threshold()) {
                    found.add(left, right, odds);
                }
            }
        });
        return found;
    }

    private List<Drift> drifts(List<Matching.Decided> links) {
        List<Drift> drifts = new ArrayList<>();
        List<Matching.Decided> ofNew =
                links.stream().filter(link -> link.right() >= known).toList();
        for (int c = 0; c < comparisons.size(); c++) {
            double[] counts = new double[comparisons.get(c).equalLevel() + 1];
            for (Matching.Decided link : ofNew) {
                int level = Patterns.level(scoring.pattern(link.left(), link.right()), c);
                counts[Math.min(level, comparisons.get(c).equalLevel())]++;
            }
            counts[Comparison.MISSING] = 0;
            double[] expected = weights.matches().get(c).stream()
                    .limit(counts.length)
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            expected[Comparison.MISSING] = 0;
            drifts.add(drift(comparisons.get(c).field(), Drift.Of.LEVELS, Stability.of(counts, expected)));
        }
        for (FieldValues field : fields) {
            drifts.add(drift(
                    field.name(), Drift.Of.FILLED, Stability.of(filled(field, known, rows), filled(field, 0, known))));
        }
        return drifts;
    }

    private static double[] filled(FieldValues field, int from, int to) {
        long with =
                IntStream.range(from, to).filter(row -> field.code(row) != 0).count();
        return new double[] {with, to - from - with};
    }

    private static Drift drift(String field, Drift.Of of, Stability stability) {
        return new Drift(field, of, stability.index(), stability.deviance(), stability.isShift());
    }
}
