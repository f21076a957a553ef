package org.niangjia.engine.linkage;

import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run took.
 *
 * @param seconds by step, in the order of the steps, reading of the tables included
 * @param peakMemoryMiB the most memory that the process held at a time; 0 if it isn't known
 */
public record RunFacts(ZonedDateTime finished, Map<String, Double> seconds, long peakMemoryMiB) {

    public RunFacts {
        seconds = Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
    }
}
