package org.niangjia.engine.population;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was written.
 *
 * @param members people in the members' list, some with two rows
 * @param rows of each list, without headings
 * @param pairs a row of the members' list and a row of the register that are one person, for each register
 */
public record RegisterSummary(int members, Map<OfficeList, Long> rows, Map<OfficeList, Long> pairs, SlipCounts slips) {

    public RegisterSummary {
        rows = Collections.unmodifiableMap(new EnumMap<>(rows));
        pairs = Collections.unmodifiableMap(new EnumMap<>(pairs));
    }
}
