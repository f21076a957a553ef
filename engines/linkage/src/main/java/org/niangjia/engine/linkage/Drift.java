package org.niangjia.engine.linkage;

/**
 * How far the new records of an update are from those that the model was learnt from, in one field.
 *
 * @param stability population stability index: Σ (new − old) ln(new / old) over shares; 0 is none
 * @param deviance G = 2 Σ observed ln(observed / expected): how little of it can be chance
 * @param shifted whether it is both large, 0.25 or more, and hardly chance, p below 0.001
 */
public record Drift(String field, Of of, double stability, double deviance, boolean shifted) {

    /** What has drifted. */
    public enum Of {
        /** How alike the values are of records that are one, against what the model expects. */
        LEVELS,
        /** How many records have a value, against those known before. */
        FILLED
    }
}
