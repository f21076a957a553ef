package org.niangjia.engine.linkage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each level of each comparison tells.
 *
 * @param matches share of matching pairs that have the level, by comparison and level; of {@code MISSING} 1
 * @param others share of other pairs
 * @param households share of pairs that are different persons of one household; equal to {@code others} where there are none
 * @param namesakes share of pairs that are different persons of one name and day of birth; likewise
 * @param matching how probably any two records match
 * @param related how probably any two records are of one household
 * @param namesaking how probably any two records are of one name and day of birth by more than chance
 * @param calibration what weights are worth by the judgement of people; null if nobody judged
 */
public record LinkageWeights(
        List<List<Double>> matches,
        List<List<Double>> others,
        List<List<Double>> households,
        List<List<Double>> namesakes,
        double matching,
        double related,
        double namesaking,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Calibration calibration) {

    /** Those of a model that nobody judged. */
    public LinkageWeights(
            List<List<Double>> matches,
            List<List<Double>> others,
            List<List<Double>> households,
            List<List<Double>> namesakes,
            double matching,
            double related,
            double namesaking) {
        this(matches, others, households, namesakes, matching, related, namesaking, null);
    }

    /** The same, calibrated. */
    public LinkageWeights with(Calibration by) {
        return new LinkageWeights(matches, others, households, namesakes, matching, related, namesaking, by);
    }

    /** Logarithm to base 2 of how much more frequent a level is among matches than among others. */
    public double bits(int comparison, int level) {
        return Math.log(matches.get(comparison).get(level)
                        / others.get(comparison).get(level))
                / Math.log(2);
    }
}
