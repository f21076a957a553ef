package org.niangjia.engine.linkage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
 * @param vetoes which pairs are never one, whatever else they have in common: those of which all is found that one of the vetoes asks for;
 *     null for none. What people judged goes before
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

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<List<Agreement>> rules,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<List<Finding>> vetoes) {

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

    /**
     * What the comparison of a field finds.
     *
     * @param likeness one that the field's comparison can find, none that an explanation tells more finely
     */
    public record Finding(String field, Likeness likeness) {

        /** @throws IllegalArgumentException if one is missing */
        public Finding {
            if (field == null || likeness == null) {
                throw new IllegalArgumentException("a veto names the field and the likeness of each finding");
            }
        }

        /** A veto as messages call it, such as {@code sex: DIFFERENT, day: DIFFERENT}. */
        static String inWords(List<Finding> veto) {
            return veto.stream()
                    .map(each -> each.field() + ": " + each.likeness())
                    .collect(Collectors.joining(", "));
        }
    }

    /** A plan without labels, rules and vetoes, and with groups of the usual size. */
    public LinkagePlan(
            int version,
            @Nullable String id,
            @Nullable String rightId,
            List<PlannedField> fields,
            double threshold,
            boolean oneToOne,
            double pairsMax,
            long seed) {
        this(version, id, rightId, fields, threshold, oneToOne, pairsMax, GROUP_PAIRS_MAX, seed, null, null, null);
    }

    /** The same with other labels, or with none. */
    public LinkagePlan withLabels(@Nullable String file) {
        return with(pairsMax, file, rules, vetoes);
    }

    /** The same with these rules; with none stated if there are none. */
    public LinkagePlan withRules(List<List<Agreement>> stated) {
        return with(pairsMax, labels, stated.isEmpty() ? null : stated, vetoes);
    }

    /** The same with these vetoes; with none if there are none. */
    public LinkagePlan withVetoes(List<List<Finding>> stated) {
        return with(pairsMax, labels, rules, stated);
    }

    LinkagePlan withPairsMax(double pairs) {
        return with(pairs, labels, rules, vetoes);
    }

    private LinkagePlan with(
            double pairs,
            @Nullable String judged,
            @Nullable List<List<Agreement>> ruled,
            @Nullable List<List<Finding>> vetoing) {
        return new LinkagePlan(
                version, id, rightId, fields, threshold, oneToOne, pairs, groupPairsMax, seed, judged, ruled, vetoing);
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
        if (rules != null && rules.isEmpty()) {
            throw new IllegalArgumentException("rules are stated and there are none; without rules they are chosen");
        }
        rules = rules == null ? null : copy("rule", "a key", rules, Agreement::inWords);
        vetoes = vetoes == null || vetoes.isEmpty() ? null : copy("veto", "a likeness", vetoes, Finding::inWords);
    }

    private static <T> List<List<T>> copy(
            String what, String asks, List<List<T>> stated, Function<List<T>, String> inWords) {
        Set<Set<T>> seen = new HashSet<>();
        for (int i = 0; i < stated.size(); i++) {
            List<T> each = stated.get(i);
            // A dash with nothing behind it is null to YAML.
            if (each == null || each.isEmpty() || each.stream().anyMatch(Objects::isNull)) {
                throw new IllegalArgumentException(
                        what + " " + (i + 1) + " is empty; it asks for a field and " + asks + " at least");
            }
            if (!seen.add(new HashSet<>(each))) {
                throw new IllegalArgumentException(
                        what + " " + (i + 1) + " (" + inWords.apply(each) + ") stands there twice");
            }
        }
        return stated.stream().map(List::copyOf).toList();
    }
}
