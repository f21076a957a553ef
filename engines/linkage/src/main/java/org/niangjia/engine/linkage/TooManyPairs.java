package org.niangjia.engine.linkage;

import java.io.Serial;
import java.util.Locale;

/** A run that would compare far more pairs than its plan allows; it is refused before it does. */
public final class TooManyPairs extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /**
     * @param rule the blocking rule that finds too many
     * @param pairs how many
     * @param allowed by {@code pairsMax} of the plan
     */
    public TooManyPairs(String rule, double pairs, double allowed) {
        super(String.format(
                Locale.ROOT,
                "comparing all who agree on \"%s\" means %,.0f pairs, and the plan allows %,.0f: compare further columns that tell"
                        + " records apart, state stricter rules in the plan, or raise pairsMax there",
                rule,
                pairs,
                allowed));
    }
}
