package org.niangjia.engine.linkage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.niangjia.engine.linkage.LinkageEvidence.Interval;
import org.niangjia.engine.linkage.internal.evidence.JudgedTable;
import org.niangjia.engine.linkage.internal.evidence.Wilson;

/**
 * How right a run was, by what people judged of the pairs of a {@link ReviewSample}. Strata that nobody judged are left out.
 *
 * @param strata in the order of the strata
 * @param precision share of the links that are right, 0 to 1; 1 if no links were judged
 * @param recall share of the matches that are links, 0 to 1, of all pairs from which the sample was drawn
 */
public record SampledQuality(
        List<Judged> strata, double precision, Interval precisionInterval, double recall, Interval recallInterval) {

    public SampledQuality {
        strata = List.copyOf(strata);
    }

    /**
     * What was judged of a stratum.
     *
     * @param pairs how many it has
     * @param interval of the share of matches among them, 95 % (Wilson 1927)
     */
    public record Judged(ReviewSample.Stratum stratum, double pairs, int judged, int matches, Interval interval) {}

    /**
     * Of a filled-in sample.
     *
     * @throws UnreadableTable if it can't be understood, with row and column, or is no sample
     */
    public static SampledQuality read(RecordTable sample) {
        Tally tally = new Tally();
        JudgedTable.rows(sample).forEach(row -> tally.add(row.stratum(), row.stratumPairs(), row.match()));
        return tally.quality()
                .orElseThrow(() -> new UnreadableTable(
                        "nothing of a sample is judged here: there are no columns " + JudgedTable.STRATUM + " and "
                                + JudgedTable.STRATUM_PAIRS + ", or all of the third column is empty"));
    }

    /** Empty if none of the judged pairs was drawn for a sample. */
    static Optional<SampledQuality> of(Judgements judgements) {
        Tally tally = new Tally();
        judgements.all().forEach(each -> tally.add(each.stratum(), each.stratumPairs(), each.match()));
        return tally.quality();
    }

    private static final class Tally {

        private final Map<ReviewSample.Stratum, Wilson.Stratum> counts = new EnumMap<>(ReviewSample.Stratum.class);

        void add(String code, double pairs, boolean match) {
            if (!code.isEmpty()) {
                counts.merge(
                        ReviewSample.Stratum.of(code),
                        new Wilson.Stratum(pairs, 1, match ? 1 : 0),
                        (one, two) -> new Wilson.Stratum(
                                Math.max(one.pairs(), two.pairs()),
                                one.judged() + two.judged(),
                                one.matches() + two.matches()));
            }
        }

        Optional<SampledQuality> quality() {
            if (counts.isEmpty()) {
                return Optional.empty();
            }
            List<Wilson.Stratum> links = new ArrayList<>();
            List<Wilson.Stratum> others = new ArrayList<>();
            List<Judged> strata = new ArrayList<>();
            counts.forEach((stratum, count) -> {
                (stratum.linked() ? links : others).add(count);
                strata.add(new Judged(stratum, count.pairs(), count.judged(), count.matches(), count.interval()));
            });
            double all = links.stream().mapToDouble(Wilson.Stratum::pairs).sum();
            Wilson.Estimate found = Wilson.matches(links);
            Wilson.Estimate recall = Wilson.share(found, Wilson.matches(others));
            return Optional.of(new SampledQuality(
                    strata,
                    all == 0 ? 1 : found.value() / all,
                    all == 0
                            ? new Interval(0, 1)
                            : new Interval(
                                    found.interval().low() / all,
                                    Math.min(1, found.interval().high() / all)),
                    recall.value(),
                    recall.interval()));
        }
    }
}
