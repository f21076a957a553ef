package org.niangjia.engine.population;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** How often slips of the pen could happen in lists, and did. Counts for one thread. */
public final class SlipCounts {

    /**
     * How often one slip could happen in one list, and did.
     *
     * @param possible rows in which it could
     * @param happened rows in which it did
     */
    public record Count(long possible, long happened) {

        /** From 0 to 1; 0 if it could never happen. */
        public double share() {
            return possible == 0 ? 0 : (double) happened / possible;
        }
    }

    private static final class Tally {
        private long possible;
        private long happened;
    }

    private final Map<OfficeList, Map<NoiseRate, Tally>> counts = new EnumMap<>(OfficeList.class);

    public SlipCounts() {
        for (OfficeList list : OfficeList.values()) {
            counts.put(list, new EnumMap<>(NoiseRate.class));
        }
    }

    /** Takes note of a row in which a slip could happen, and whether it did. */
    public void add(OfficeList list, NoiseRate rate, boolean happened) {
        Tally tally = Objects.requireNonNull(counts.get(list)).computeIfAbsent(rate, key -> new Tally());
        tally.possible++;
        tally.happened += happened ? 1 : 0;
    }

    public Count of(OfficeList list, NoiseRate rate) {
        Tally tally = Objects.requireNonNull(counts.get(list)).get(rate);
        return tally == null ? new Count(0, 0) : new Count(tally.possible, tally.happened);
    }
}
