package org.niangjia.engine.linkage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.LinkagePlan.Finding;
import org.niangjia.engine.linkage.LinkageResult.Agreement;
import org.niangjia.engine.linkage.internal.compare.Comparison;
import org.niangjia.engine.linkage.internal.compare.Finer;
import org.niangjia.engine.linkage.internal.decide.JudgedRows;
import org.niangjia.engine.linkage.internal.model.Patterns;
import org.niangjia.engine.linkage.internal.model.Scoring;
import org.niangjia.engine.linkage.internal.table.FieldValues;

/**
 * Why two records are one or not: what each field adds to the weight.
 *
 * @param priorBits from where the weight starts: how probably any two records match, in bits
 * @param together what two fields add beside their own bits, since such levels go together; those that add nothing are left out
 * @param householdBits what is taken off because they may be two persons of one household, at most 0
 * @param namesakeBits what is taken off because they may be two persons of one name and day of birth, at most 0
 * @param calibrationBits what the judgement of people on pairs of such a weight adds or takes off
 * @param weight the sum: logarithm to base 2 of the odds
 * @param judged whether people judged the pair to be one, which then decides; null if they did not judge it
 * @param veto all that a veto of the plan asks for that keeps the pair apart; empty if none does or people judged it
 * @param turns what alone would turn the decision into its opposite, the least change first; empty if no one field could
 * @param rules what the blocking rules ask for that find the pair; empty if none does, so that it was never compared by itself; null
 *     where rules were not asked
 */
public record Explanation(
        double priorBits,
        List<Step> steps,
        List<Together> together,
        double householdBits,
        double namesakeBits,
        double calibrationBits,
        double weight,
        double probability,
        boolean linked,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean judged,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Finding> veto,
        List<Turn> turns,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<List<Agreement>> rules) {

    private static final int TURNS_MAX = 3;

    /**
     * What one field adds.
     *
     * @param likeness what the comparison found; where a person can be told more than the model distinguishes, that
     * @param bits what that tells in general
     * @param rarityBits what the value on which both agree adds because it is rare, or takes off because it is frequent
     */
    public record Step(String field, String left, String right, Likeness likeness, double bits, double rarityBits) {}

    /**
     * What two fields add together, as they depend on each other.
     *
     * @param bits above 0 if matches have both levels together more often than if they were independent, or strangers less often
     */
    public record Together(String one, String two, double bits) {}

    /**
     * A change of one field that would turn the decision.
     *
     * @param to what the comparison would have to find
     * @param weight of the pair then
     */
    public record Turn(String field, Likeness to, double weight) {}

    public Explanation {
        steps = List.copyOf(steps);
        together = List.copyOf(together);
        veto = List.copyOf(veto);
        turns = List.copyOf(turns);
        rules = rules == null ? null : rules.stream().map(List::copyOf).toList();
    }

    /** The same with the rules that find the pair. */
    Explanation foundBy(List<List<Agreement>> finding) {
        return new Explanation(
                priorBits,
                steps,
                together,
                householdBits,
                namesakeBits,
                calibrationBits,
                weight,
                probability,
                linked,
                judged,
                veto,
                turns,
                finding);
    }

    static Explanation of(
            List<FieldValues> fields,
            List<Comparison> comparisons,
            Scoring scoring,
            double threshold,
            int left,
            int right) {
        return of(fields, comparisons, scoring, threshold, left, right, JudgedRows.none());
    }

    static Explanation of(
            List<FieldValues> fields,
            List<Comparison> comparisons,
            Scoring scoring,
            double threshold,
            int left,
            int right,
            JudgedRows judgements) {
        long pattern = scoring.pattern(left, right);
        List<Step> steps = new ArrayList<>();
        double sum = scoring.priorBits();
        for (int c = 0; c < comparisons.size(); c++) {
            Comparison comparison = comparisons.get(c);
            FieldValues field = fields.stream()
                    .filter(each -> each.name().equals(comparison.field()))
                    .findFirst()
                    .orElseThrow();
            int level = Patterns.level(pattern, c);
            double bits = scoring.bits(c, level);
            double rarity = scoring.rarityBits(c, left, right, level);
            sum += bits + rarity;
            String one = field.value(field.code(left));
            String two = field.value(field.code(right));
            steps.add(new Step(
                    comparison.field(), one, two, Finer.of(comparison.likeness(level), one, two), bits, rarity));
        }
        List<Together> together = new ArrayList<>();
        for (LinkageWeights.Together fieldsOf : scoring.together()) {
            double bits = scoring.togetherBits(fieldsOf, pattern);
            sum += bits;
            if (bits != 0) {
                together.add(new Together(
                        comparisons.get(fieldsOf.one()).field(),
                        comparisons.get(fieldsOf.two()).field(),
                        bits));
            }
        }
        double byModel = scoring.modelBits(pattern, left, right);
        double weight = scoring.weightBits(pattern, left, right);
        double household = scoring.householdBits(pattern, left, right);
        double judgement = judgements.bits(left, right, 0);
        Boolean judged = judgement == 0 ? null : judgement > 0;
        List<Finding> veto = judged == null ? scoring.veto(pattern) : List.of();
        double probability = veto.isEmpty() ? Scoring.probability(judged == null ? weight : judgement) : 0;
        boolean linked = probability >= threshold;
        return new Explanation(
                scoring.priorBits(),
                steps,
                together,
                household,
                byModel - sum - household,
                weight - byModel,
                weight,
                probability,
                linked,
                judged,
                veto,
                judged != null || !veto.isEmpty()
                        ? List.of()
                        : turns(comparisons, scoring, steps, threshold, linked, left, right),
                null);
    }

    private static List<Turn> turns(
            List<Comparison> comparisons,
            Scoring scoring,
            List<Step> steps,
            double threshold,
            boolean linked,
            int left,
            int right) {
        long pattern = scoring.pattern(left, right);
        List<Turn> turns = new ArrayList<>();
        for (int c = 0; c < comparisons.size(); c++) {
            Turn least = null;
            int found = Patterns.level(pattern, c);
            for (int level = 1; level < comparisons.get(c).levels(); level++) {
                double weight = scoring.oddsBitsIf(pattern, left, right, c, level);
                boolean otherWay = found == Comparison.MISSING || (linked ? level < found : level > found);
                boolean possible = otherWay && comparisons.get(c).occurs(level);
                boolean turned = possible && (Scoring.probability(weight) >= threshold) != linked;
                boolean nearer = least == null || (linked ? weight > least.weight() : weight < least.weight());
                if (turned && nearer) {
                    least = new Turn(
                            comparisons.get(c).field(), comparisons.get(c).likeness(level), weight);
                }
            }
            if (least != null && steps.get(c).likeness() != Likeness.IN_NATIONAL_NUMBER) {
                turns.add(least);
            }
        }
        turns.sort(Comparator.comparingDouble(turn -> linked ? -turn.weight() : turn.weight()));
        return turns.subList(0, Math.min(TURNS_MAX, turns.size()));
    }
}
