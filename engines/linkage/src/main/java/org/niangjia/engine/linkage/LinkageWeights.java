package org.niangjia.engine.linkage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each level of each comparison tells.
 *
 * @param matches share of matching pairs that have the level, by comparison and level; 1 for {@code MISSING} and for what another
 *     field contains
 * @param others share of other pairs
 * @param households share of pairs that are different persons of one household; equal to {@code others} where there are none
 * @param namesakes share of pairs that are different persons of one name and day of birth; likewise
 * @param matching how probably any two records match
 * @param related how probably any two records are of one household
 * @param namesaking how probably any two records are of one name and day of birth by more than chance
 * @param together fields that depend on each other; none of two fields twice
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
        List<Together> together,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Calibration calibration) {

    /** Those of a model that nobody judged. */
    public LinkageWeights(
            List<List<Double>> matches,
            List<List<Double>> others,
            List<List<Double>> households,
            List<List<Double>> namesakes,
            double matching,
            double related,
            double namesaking,
            List<Together> together) {
        this(matches, others, households, namesakes, matching, related, namesaking, together, null);
    }

    /** The same, calibrated. */
    public LinkageWeights with(Calibration by) {
        return new LinkageWeights(matches, others, households, namesakes, matching, related, namesaking, together, by);
    }

    /**
     * Two fields that are alike or unlike together more or less often than if they were independent. Factors stand by level of the
     * first field and of the second; for {@code MISSING} and for levels that aren't there they are 1.
     *
     * @param one comparison, from 0
     * @param two a later one
     * @param matches how many times more often matches have both levels; empty if they are independent there
     * @param others how many times more often other pairs have both; likewise
     */
    public record Together(int one, int two, List<List<Double>> matches, List<List<Double>> others) {

        public Together {
            matches = List.copyOf(matches);
            others = List.copyOf(others);
        }

        public double matchFactor(int levelOfOne, int levelOfTwo) {
            return factor(matches, levelOfOne, levelOfTwo);
        }

        public double otherFactor(int levelOfOne, int levelOfTwo) {
            return factor(others, levelOfOne, levelOfTwo);
        }

        private static double factor(List<List<Double>> factors, int levelOfOne, int levelOfTwo) {
            boolean known = levelOfOne < factors.size()
                    && levelOfTwo < factors.get(levelOfOne).size();
            return known ? factors.get(levelOfOne).get(levelOfTwo) : 1;
        }
    }

    public LinkageWeights {
        together = List.copyOf(together);
    }

    /** Logarithm to base 2 of how much more frequent a level is among matches than among others. */
    public double bits(int comparison, int level) {
        return Math.log(matches.get(comparison).get(level)
                        / others.get(comparison).get(level))
                / Math.log(2);
    }
}
