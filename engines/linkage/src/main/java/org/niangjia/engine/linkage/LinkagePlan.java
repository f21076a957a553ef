package org.niangjia.engine.linkage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.LinkageResult.Agreement;

/**
 * What is compared and how a run decides. A plan is proposed from the data; every default is stated in it.
 *
 * @param id column that names the records of the left or only table; null if they are named by their row
 * @param rightId column that names those of the right table; null if it is the same, empty if they are named by their row
 * @param threshold probability from which on a pair is a link, above 0 and below 1
 * @param oneToOne in a linkage: whether each list has everybody once, so that a record has at most one partner; else records of
 *     one list that are one person share theirs
 * @param pairsMax about how many pairs are compared
 * @param groupPairsMax of records that agree on a rule and form more pairs than this only those are compared that agree on a further
 *     field as well, 1 or more
 * @param seed of all samples
 * @param labels file of judged pairs; null without one
 * @param rules which pairs are compared: those that agree on all that one of the rules asks for; null to choose them by the pairs that
 *     they find. A run states in its plan those that it has chosen
 */
public record LinkagePlan(
        int version,
        @Nullable String id,
        @Nullable String rightId,
        List<PlannedField> fields,
        double threshold,
        boolean oneToOne,
        double pairsMax,
        double groupPairsMax,
        long seed,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String labels,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<List<Agreement>> rules) {

    /** The version of plans that this code reads. */
    public static final int VERSION = 1;

    static final long SEED = 12351;
    static final double GROUP_PAIRS_MAX = 250_000;

    /**
     * A field that is compared.
     *
     * @param left name of its column in the left or only table
     * @param right name of its column in the right table
     */
    public record PlannedField(String name, ColumnKind kind, String left, String right) {}

    /** A plan without labels and rules, and with groups of the usual size. */
    public LinkagePlan(
            int version,
            @Nullable String id,
            @Nullable String rightId,
            List<PlannedField> fields,
            double threshold,
            boolean oneToOne,
            double pairsMax,
            long seed) {
        this(version, id, rightId, fields, threshold, oneToOne, pairsMax, GROUP_PAIRS_MAX, seed, null, null);
    }

    /** The same with other labels, or with none. */
    public LinkagePlan withLabels(@Nullable String file) {
        return new LinkagePlan(
                version, id, rightId, fields, threshold, oneToOne, pairsMax, groupPairsMax, seed, file, rules);
    }

    /** The same with these rules; with none stated if there are none. */
    public LinkagePlan withRules(List<List<Agreement>> stated) {
        return new LinkagePlan(
                version,
                id,
                rightId,
                fields,
                threshold,
                oneToOne,
                pairsMax,
                groupPairsMax,
                seed,
                labels,
                stated.isEmpty() ? null : stated);
    }

    LinkagePlan withPairsMax(double pairs) {
        return new LinkagePlan(
                version, id, rightId, fields, threshold, oneToOne, pairs, groupPairsMax, seed, labels, rules);
    }

    /** The columns that name the records of both tables. */
    public IdColumns ids() {
        return IdColumns.written(id, rightId);
    }

    /** @throws IllegalArgumentException if a setting is out of range or nothing is compared */
    public LinkagePlan {
        fields = List.copyOf(fields);
        if (version != VERSION) {
            throw new IllegalArgumentException("a plan of version " + version + " can't be read; known is " + VERSION);
        }
        if (!(pairsMax > 0)) {
            throw new IllegalArgumentException("pairsMax is above 0: " + pairsMax);
        }
        if (!(threshold > 0 && threshold < 1)) {
            throw new IllegalArgumentException("the threshold lies above 0 and below 1: " + threshold);
        }
        if (fields.stream().allMatch(field -> field.kind() == ColumnKind.IGNORED)) {
            throw new IllegalArgumentException("nothing is compared: every field is ignored");
        }
        if (fields.size() > 16) {
            throw new IllegalArgumentException("at most 16 fields are compared, not " + fields.size());
        }
        if (!(groupPairsMax >= 1)) {
            throw new IllegalArgumentException("groupPairsMax is 1 or more: " + groupPairsMax);
        }
        rules = rules == null ? null : copy(rules);
    }

    private static List<List<Agreement>> copy(List<List<Agreement>> rules) {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("rules are stated and there are none; without rules they are chosen");
        }
        Set<Set<Agreement>> seen = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            List<Agreement> rule = rules.get(i);
            // A dash with nothing behind it is null to YAML.
            if (rule == null || rule.isEmpty() || rule.stream().anyMatch(Objects::isNull)) {
                throw new IllegalArgumentException(
                        "rule " + (i + 1) + " is empty; it asks for a field and a key at least");
            }
            if (!seen.add(new HashSet<>(rule))) {
                throw new IllegalArgumentException(
                        "rule " + (i + 1) + " (" + Agreement.inWords(rule) + ") stands there twice");
            }
        }
        return rules.stream().map(List::copyOf).toList();
    }
}
