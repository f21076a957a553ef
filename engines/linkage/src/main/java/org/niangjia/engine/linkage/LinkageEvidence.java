package org.niangjia.engine.linkage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run keeps about itself so that a person can judge it: counts, and a few chosen pairs. Its size does not grow with the
 * tables.
 *
 * @param histogram of the weights of all pairs that could become links, by ascending weight
 * @param hopeless how many compared pairs agree in so little that they never could
 * @param cuts what other thresholds would give, by ascending threshold; the plan's own is one of them
 * @param chosen pairs worth looking at
 * @param clusters worth looking at; none in a linkage
 * @param unlinkables records that could not become links even if both lists had them in the same words
 * @param groups how well the records of some groups do beside all
 * @param judged what people judged beside what the model believes; null if they judged nothing
 * @param check what the field that tells persons apart best says of a run without it; null if none does, or too few records have it
 */
public record LinkageEvidence(
        List<Bin> histogram,
        long hopeless,
        List<Cut> cuts,
        List<ChosenPair> chosen,
        List<DrawnCluster> clusters,
        Unlinkables unlinkables,
        List<Group> groups,
        @Nullable Judged judged,
        @Nullable Check check) {

    /**
     * Pairs with a weight from {@code weight} up to one bit more.
     *
     * @param pairs all of them
     * @param links those that are links
     */
    public record Bin(int weight, long pairs, long links) {}

    /** Where a value lies with a probability of 95 %, if the model is right. */
    public record Interval(double low, double high) {}

    /**
     * What a threshold gives.
     *
     * @param links in a deduplication all pairs of records within clusters
     * @param right how many of these are right, as the model believes
     */
    public record Cut(
            double threshold,
            long links,
            double right,
            double precision,
            double recall,
            Interval precisionInterval,
            Interval recallInterval) {}

    /** Why a pair was chosen. */
    public enum Reason {
        /** Among the surest links. */
        SUREST_LINK,
        /** Among the links that would be lost first by a higher threshold. */
        DOUBTFUL_LINK,
        /** Among those that would become links first by a lower threshold. */
        NEAREST_NON_LINK,
        /** As likely as a link, but one of the records has a better partner. */
        OUTBID,
        /** As likely as a link, but in different clusters, as these disagree on the whole. */
        KEPT_APART,
        /** A veto of the plan keeps them apart. */
        VETOED
    }

    /** @param probability that the pair matches, given who else its records could be */
    public record ChosenPair(Reason reason, int left, int right, double probability, Explanation explanation) {}

    /** Why a cluster was chosen. */
    public enum ClusterReason {
        LARGEST,
        /** The least sure link that holds a cluster together is here. */
        WEAKEST
    }

    /**
     * A cluster to draw.
     *
     * @param rows at most 14 of its records
     * @param size how many it has
     * @param edges between any two of the rows
     */
    public record DrawnCluster(ClusterReason reason, List<Integer> rows, int size, List<Edge> edges) {
        public DrawnCluster {
            rows = List.copyOf(rows);
            edges = List.copyOf(edges);
        }
    }

    /** @param one place in the cluster's rows, from 0 */
    public record Edge(int one, int two, double probability) {}

    /**
     * Records that tell too little about themselves.
     *
     * @param left how many of the left or only table
     * @param right of the right table
     * @param lacking what they lack, the most frequent first
     */
    public record Unlinkables(long left, long right, List<Lacking> lacking) {
        public Unlinkables {
            lacking = List.copyOf(lacking);
        }
    }

    /** @param fields that these records lack; none if theirs are too frequent */
    public record Lacking(List<String> fields, long records) {
        public Lacking {
            fields = List.copyOf(fields);
        }
    }

    /** What makes a group. */
    public enum GroupKind {
        ALL,
        /** Names with a dot between their parts. */
        MINORITY_NAME,
        /** An address in a village. */
        RURAL,
        WOMEN,
        MEN,
        /** The field is empty. */
        WITHOUT_FIELD
    }

    /**
     * A group of records. A pair counts for a group if one of its records belongs to it.
     *
     * @param field that makes the group; empty for all
     * @param records of both tables
     * @param linked how many of them have a link
     * @param right how many of the links are right, as the model believes
     * @param matches how many matches there are among the compared pairs, as the model believes
     */
    public record Group(
            GroupKind kind, String field, long records, long linked, long links, double right, double matches) {

        /** 0 to 1; 1 without links. */
        public double precision() {
            return links == 0 ? 1 : right / links;
        }

        /** 0 to 1; 1 without matches. */
        public double recall() {
            return matches <= 0 ? 1 : Math.min(1, right / matches);
        }
    }

    /**
     * What people judged.
     *
     * @param matches pairs judged to be one
     * @param others pairs judged not to be one
     * @param matchesLinked those of the matches that the model would link by weight alone
     * @param othersLinked those of the others that it would
     * @param contradictions pairs judged not to be one though it follows from other judgements that they are
     * @param ranges by the model's own probability, ascending; without those in which nothing was judged
     * @param sampled quality of the run that the sample was drawn from; null if it was no sample
     */
    public record Judged(
            int matches,
            int others,
            int matchesLinked,
            int othersLinked,
            int contradictions,
            List<JudgedRange> ranges,
            @Nullable SampledQuality sampled) {
        public Judged {
            ranges = List.copyOf(ranges);
        }
    }

    /**
     * Judged pairs to which the model alone gives a probability from {@code low} to below {@code high}.
     *
     * @param believed mean probability by the model alone
     * @param calibrated mean probability as calibrated
     */
    public record JudgedRange(double low, double high, int pairs, int matches, double believed, double calibrated) {}

    /**
     * The run once more with one field hidden, which then judges it.
     *
     * @param field the hidden one
     */
    public record Check(String field, Recapture recapture, Controls controls) {

        /** So much less than the model believes is worth telling. */
        private static final double WORSE = 0.005;

        /** Whether even the better end of what it finds is clearly worse than the recall that the model believes. */
        public boolean doubtsRecall(Cut own) {
            return recapture.interval().high() < own.recall() - WORSE;
        }

        /** The same of the precision. */
        public boolean doubtsPrecision(Cut own) {
            return controls.interval().high() < own.precision() - WORSE;
        }
    }

    /**
     * How much is missed, by capture and recapture (Chapman 1951). Pairs are counted by the probability that the whole evidence gives
     * them.
     *
     * @param captured matches whose values of the field are equal
     * @param recaptured those of them that are links without it too
     * @param found all matches that are links without it
     * @param matches how many there must be in all
     * @param recall of the run if there are so many, 0 to 1
     */
    public record Recapture(
            double captured, double recaptured, double found, double matches, double recall, Interval interval) {}

    /**
     * How much is wrong, by pairs that the field knows better.
     *
     * @param judged links without the field whose records both have it
     * @param wrong how many of them are no matches: those whose values prove two persons, and of others as many as the whole evidence says
     * @param contradicted those whose values prove two persons
     * @param share of wrong ones, 0 to 1, and its interval
     * @param silent links of the run of which a record lacks the field
     * @param precision of the run if the same share of these is wrong
     */
    public record Controls(
            long judged,
            double wrong,
            long contradicted,
            double share,
            Interval shareInterval,
            long silent,
            double precision,
            Interval interval) {}

    public LinkageEvidence {
        histogram = List.copyOf(histogram);
        cuts = List.copyOf(cuts);
        chosen = List.copyOf(chosen);
        clusters = List.copyOf(clusters);
        groups = List.copyOf(groups);
    }

    /** @return the cut at the plan's threshold */
    public Cut cut(double threshold) {
        return cuts.stream()
                .filter(cut -> cut.threshold() == threshold)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no cut at " + threshold));
    }
}
