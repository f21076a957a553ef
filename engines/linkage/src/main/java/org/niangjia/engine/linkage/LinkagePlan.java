package org.niangjia.engine.linkage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is compared and how a run decides. A plan is proposed from the data; every default is stated in it.
 *
 * @param id column that names the records of the left or only table; null if they are named by their row
 * @param rightId column that names those of the right table; null if it is the same, empty if they are named by their row
 * @param threshold probability from which on a pair is a link, above 0 and below 1
 * @param oneToOne in a linkage: whether each list has everybody once, so that a record has at most one partner; else records of
 *     one list that are one person share theirs
 * @param pairsMax about how many pairs are compared
 * @param seed of all samples
 * @param labels file of judged pairs; null without one
 */
public record LinkagePlan(
        int version,
        @Nullable String id,
        @Nullable String rightId,
        List<PlannedField> fields,
        double threshold,
        boolean oneToOne,
        double pairsMax,
        long seed,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String labels) {

    /** The version of plans that this code reads. */
    public static final int VERSION = 1;

    static final long SEED = 12351;

    /**
     * A field that is compared.
     *
     * @param left name of its column in the left or only table
     * @param right name of its column in the right table
     */
    public record PlannedField(String name, ColumnKind kind, String left, String right) {}

    /** A plan without labels. */
    public LinkagePlan(
            int version,
            @Nullable String id,
            @Nullable String rightId,
            List<PlannedField> fields,
            double threshold,
            boolean oneToOne,
            double pairsMax,
            long seed) {
        this(version, id, rightId, fields, threshold, oneToOne, pairsMax, seed, null);
    }

    /** The same with other labels, or with none. */
    public LinkagePlan withLabels(@Nullable String file) {
        return new LinkagePlan(version, id, rightId, fields, threshold, oneToOne, pairsMax, seed, file);
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
    }
}
