package org.niangjia.engine.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.LinkageEvidence.JudgedRange;
import org.niangjia.engine.linkage.internal.block.RowPair;
import org.niangjia.engine.linkage.internal.block.Sides;
import org.niangjia.engine.linkage.internal.decide.Doubles;
import org.niangjia.engine.linkage.internal.decide.JudgedRows;
import org.niangjia.engine.linkage.internal.decide.Matching;
import org.niangjia.engine.linkage.internal.decide.PairList;
import org.niangjia.engine.linkage.internal.model.Isotonic;
import org.niangjia.engine.linkage.internal.model.Scoring;

/** Holds what people judged against what the model believes of the same pairs. */
final class Judging {

    private static final List<Double> BOUNDS = List.of(0.0, 0.001, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999, 1.0);

    private final Judgements judgements;
    private final List<Isotonic.Judged> pairs = new ArrayList<>();
    private final Calibration calibration;

    private Judging() {
        judgements = Judgements.none();
        calibration = Calibration.NONE;
    }

    static Judging none() {
        return new Judging();
    }

    /**
     * @param scored pairs that could become links, with their odds by the model alone
     * @param doubles which rows of one list share their partner
     * @param model to weigh the judged pairs that are not among them
     */
    Judging(Judgements judgements, PairList scored, Sides sides, Doubles doubles, Scoring model) {
        this.judgements = judgements;
        Map<Long, Integer> places = new HashMap<>();
        int offset = sides.isLinkage() ? sides.leftRows() : 0;
        judgements.all().forEach(each -> places.put(RowPair.of(each.left(), each.right() + offset), -1));
        for (int i = 0; i < scored.size(); i++) {
            places.replace(RowPair.of(scored.left(i), scored.right(i)), i);
        }
        List<Isotonic.Judged> drawn = new ArrayList<>();
        double[] chances =
                sides.isLinkage() ? Matching.probabilities(scored, sides, doubles) : Matching.probabilities(scored);
        for (Judgements.Judgement each : judgements.all()) {
            int left = each.left();
            int right = each.right() + offset;
            int place = places.getOrDefault(RowPair.of(left, right), -1);
            double weight = model.modelBits(model.pattern(left, right), left, right);
            // What a rival decides tells nothing of the weight.
            double tells = place < 0 ? 1 : Math.clamp(chances[place] / Scoring.probability(scored.odds(place)), 0, 1);
            Isotonic.Judged pair = new Isotonic.Judged(weight, each.match(), judgements.standsFor(each), tells);
            pairs.add(pair);
            if (!each.stratum().isEmpty()) {
                drawn.add(pair);
            }
        }
        this.calibration = drawn.isEmpty() ? Calibration.NONE : Isotonic.of(drawn);
    }

    boolean isEmpty() {
        return judgements.isEmpty();
    }

    /**
     * What weights are worth by the pairs of a sample. Others tell nothing of it: people know the pairs that they came across for how
     * these turned out, so that among them far more are one than among all of the same weight.
     */
    Calibration calibration() {
        return calibration;
    }

    LinkageEvidence.@Nullable Judged evidence(double threshold, JudgedRows rows) {
        if (isEmpty()) {
            return null;
        }
        List<JudgedRange> ranges = new ArrayList<>();
        for (int i = 1; i < BOUNDS.size(); i++) {
            double low = BOUNDS.get(i - 1);
            double high = BOUNDS.get(i);
            List<Isotonic.Judged> within = pairs.stream()
                    .filter(pair -> Scoring.probability(pair.weight()) >= low
                            && (Scoring.probability(pair.weight()) < high || high == 1))
                    .toList();
            if (!within.isEmpty()) {
                ranges.add(new JudgedRange(
                        low,
                        high,
                        within.size(),
                        (int) within.stream().filter(Isotonic.Judged::match).count(),
                        mean(within, Calibration.NONE),
                        mean(within, calibration)));
            }
        }
        return new LinkageEvidence.Judged(
                judgements.matches(),
                judgements.all().size() - judgements.matches(),
                linked(true, threshold),
                linked(false, threshold),
                rows.contradictions(),
                ranges,
                SampledQuality.of(judgements).orElse(null));
    }

    private static double mean(List<Isotonic.Judged> pairs, Calibration calibration) {
        return pairs.stream()
                .mapToDouble(pair -> Scoring.probability(calibration.of(pair.weight())))
                .average()
                .orElse(0);
    }

    private int linked(boolean match, double threshold) {
        return (int) pairs.stream()
                .filter(pair -> pair.match() == match && Scoring.probability(pair.weight()) >= threshold)
                .count();
    }
}
